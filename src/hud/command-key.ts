import type { LegalCommand } from '../game/legal.ts'
import type { Command } from '../sim/commands.ts'

/** One name for an order and for the leave to give it: controls carry it, so that tests find them. */
export function commandKey(command: Command | LegalCommand): string {
  switch (command.kind) {
    case 'chooseMandate':
      return `chooseMandate/${command.mandate}`
    case 'setService':
      return `setService/${command.service}/${command.on}`
    case 'grant':
      return `grant/${command.person}/${command.project}`
    case 'setOvertime':
      return `setOvertime/${command.person}/${command.on}`
    case 'decide':
      return `decide/${command.matter}/${command.option}`
    case 'testClaim':
      return `testClaim/${command.project}/${command.person}`
    case 'lookInto':
      return `lookInto/${command.matter}`
    case 'talk':
      return `talk/${command.project}`
    case 'setHold':
      return `setHold/${command.project}/${command.on}`
    case 'engage':
      return `engage/${command.person}`
    case 'setReview':
      return `setReview/${command.project}/${command.permille}`
    case 'assessChange':
      return `assessChange/${command.change}`
    case 'decideChange':
      return `decideChange/${command.change}/${command.approve}`
    case 'recommend':
      return `recommend/${command.project}/${command.outcome}`
    case 'runTest':
      return `runTest/${command.project}/${command.activity}`
    case 'extendCondition':
      return `extendCondition/${command.gate}/${command.condition}`
    case 'proposeRight':
    case 'imposeRight':
      return `${command.kind}/${command.area}/${command.party}`
    case 'openBargain':
    case 'bargainAct':
    case 'escalateBargain':
      return `${command.kind}/${command.bargain}`
    case 'openCommittee':
    case 'committeeAct':
      return `${command.kind}/${command.committee}`
    case 'raiseRisk':
      return `raiseRisk/${command.risk}`
    case 'workOvertime':
      return `workOvertime/${command.on}`
    case 'pushChange':
      return `pushChange/${command.change}`
    case 'escalate':
      return `escalate/${command.about}/${command.of}`
    case 'rule':
      return `rule/${command.project}/${command.uphold}`
    case 'setAppetite':
      return `setAppetite/${command.appetite}`
    case 'decideScope':
      return `decideScope/${command.change}/${command.approve}`
    case 'extendDate':
    case 'askOpinion':
      return `${command.kind}/${command.project}`
    case 'tellRights':
      return `tellRights/${command.project}`
    case 'state':
      return command.sure === 50 ? 'state/50' : `state/${command.holds}/${command.sure}`
    case 'askFigures':
      return `askFigures/${command.project}`
    case 'talkThrough':
      return `talkThrough/${command.weather}`
    case 'shareFault':
    case 'keepLesson':
    case 'blame':
      return `${command.kind}/${command.fault}`
    case 'spotLook':
      return `spotLook/${command.fault}/${command.project}`
    case 'tidyPapers':
    case 'briefTeam':
    case 'dressPapers':
    case 'supportAudit':
      return `${command.kind}/${command.audit}`
    case 'answerAuditor':
      return `answerAuditor/${command.audit}/${command.way}`
    case 'spotCheck':
      return `spotCheck/${command.project}`
    case 'trainAuditor':
    case 'coachAuditor':
      return `${command.kind}/${command.person}`
    case 'sendAuditor':
      return `sendAuditor/${command.audit}/${command.person}`
    case 'spreadPractice':
      return `spreadPractice/${command.rule}/${command.project}`
    default:
      return command.kind
  }
}
