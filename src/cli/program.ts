import { Command, CommanderError } from 'commander'
import { defaultPolicy } from '../bots/policies.ts'
import { portfolioRules, projectRules } from '../planner/rules.ts'
import { methods } from '../sim/audit/sampling/methods.ts'
import type { AnalyseOptions } from './analyse/analyse.ts'
import { analyse } from './analyse/analyse.ts'
import type { ControlsOptions } from './analyse/controls.ts'
import { analyseControls } from './analyse/controls.ts'
import type { PoliciesOptions } from './analyse/policies.ts'
import { analysePolicies } from './analyse/policies.ts'
import type { SamplingOptions } from './analyse/sampling.ts'
import { analyseSampling } from './analyse/sampling.ts'
import type { TournamentOptions } from './analyse/tournament.ts'
import { analyseTournament } from './analyse/tournament.ts'
import { check } from './check.ts'
import { play } from './play.ts'
import { policiesInWords } from './policy-choice.ts'
import type { Exit, Surroundings } from './surroundings.ts'
import { oneLine } from './surroundings.ts'
import type { SweepOptions } from './sweep.ts'
import { sweep } from './sweep.ts'
import { verify } from './verify.ts'

/** Runs the command line; says how it ended. */
export async function run(argv: readonly string[], around: Surroundings): Promise<Exit> {
  let exit: Exit = 0
  const program: Command = programFor(around, async (ended) => {
    exit = await ended
  })
  if (argv.length === 0) {
    around.err(
      'remit: Say what to do: check, play, sweep, verify or analyse. See: npm run -s remit -- --help\n',
    )
    return 2
  }
  try {
    await program.parseAsync(argv, { from: 'user' })
    return exit
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : 2
  }
}

type Ended = (exit: Exit | Promise<Exit>) => Promise<void>

function programFor(around: Surroundings, ended: Ended): Command {
  const program: Command = prepared(new Command('remit'), around)
    .enablePositionalOptions() // so that --json behind `analyse sampling` is an option of sampling
    .description(
      'Check scenarios, let bots play them, verify recordings of Remit, and analyse plans and negotiations.',
    )
    .addHelpText('after', '\nEach command: npm run -s remit -- <command> --help\n')

  prepared(program.command('check'), around)
    .description('Read scenarios and say all that is wrong with them, where, and how to mend it.')
    .argument(
      '<path...>',
      "a scenario.yaml, its folder, a folder of scenarios' folders, or a *.remit-standard.json or .yaml",
    )
    .option('--json', 'print { scenarios, problems: [{ file, line, column, message, cure, check }] }')
    .addHelpText('after', exits('no problem', 'there are problems'))
    .action((paths, options) => ended(check(around, paths, options)))

  prepared(program.command('play'), around)
    .description('Play one whole game, with bots in all seats.')
    .argument('<scenario>', "a scenario's name, or the path of its folder")
    .requiredOption('--seed <text>', 'what fixes all chance in the game')
    .option('--policy <name>', 'who plays the PMO', defaultPolicy)
    .option('--out <file>', 'write the recording to this file')
    .option('--force', 'let --out replace a file that holds no recording')
    .option('--json', 'print { scenario, seed, policy, hash, weeks, scores }')
    .addHelpText('after', `\n${policiesInWords}.\n`)
    .addHelpText(
      'after',
      exits('the game was played', 'the scenario has problems, or the recording was not written'),
    )
    .action((scenario, options) => ended(play(around, scenario, options)))

  prepared(program.command('sweep'), around)
    .description('Play many games, policy against policy on the same seeds, on all cores.')
    .argument('<scenario>', "a scenario's name, or the path of its folder")
    .requiredOption('--seeds <seeds>', 'for example 1..200, or 1,2,monday, or 1..10,monday')
    .requiredOption(
      '--policies <names>',
      'separated by commas; the first is what the others are compared with',
    )
    .option(
      '--scoreboard <name>',
      "whose totals the table compares: organisation or project/<id> (default: the seat's own)",
    )
    .option(
      '--seat <seat>',
      'in which seat the policies sit: pmo, pm/<project> or sponsor; all others are played by their bots, and the balanced policy of the seat is what the others are compared with',
    )
    .option('--load <percent>', 'so much of the work that shared people do in the scenario (default: 100)')
    .option('--services <names>', 'let the PMO offer these from the start, such as mentoring,methods')
    .option(
      '--mandate <names>',
      'play the case under mandates and compare these: all, or supportive, controlling, directive',
    )
    .option('--jobs <number>', 'how many games at a time (default: one for each core)')
    .option('--matters', 'count on which matters of the desk both scoreboards prefer the same option')
    .option('--csv', 'print one line for each game, with every dimension of every scoreboard')
    .option(
      '--json',
      'print { rows: [{ policy, seed, hash, scores }], table, bothSides, mandates?, matters? }',
    )
    .addHelpText('after', `\n${policiesInWords}.\n\n${tableHelp}`)
    .addHelpText('after', exits('all games were played', 'a game failed, or the scenario has problems'))
    .action((scenario, options: SweepOptions) => ended(sweep(around, scenario, options)))

  prepared(program.command('verify'), around)
    .description('Play recordings again and say whether they are what they claim to be.')
    .argument('<file...>', 'recordings')
    .option(
      '--scenario <path>',
      'a scenario that is not shipped; may be given more than once',
      (it: string, all: string[] = []) => [...all, it],
    )
    .option('--json', 'print [{ file, verdict, at?, hash?, scores? }]')
    .addHelpText('after', `\n${verdictHelp}`)
    .addHelpText('after', exits('all are VERIFIED', 'one is not'))
    .action((files, options) => ended(verify(around, files, options)))

  const analysing = prepared(program.command('analyse'), around)
    .enablePositionalOptions()
    .description(
      'Plan projects and portfolios, measure earned value, read the plan of a scenario, weigh negotiations, and plan samples.',
    )
    .argument(
      '[file...]',
      "one .sm file, several as a portfolio, a .csv or .json of earned value, a scenario, or a negotiation's folder or profiles (.xml)",
    )
    .option(
      '--portfolio <file>',
      'a file of portfolios after MPSPLIB; its projects lie beside it or in projects/',
    )
    .option('--name <name>', 'which of its portfolios')
    .option(
      '--capacity <units>',
      'of several .sm files: the shared pools, such as 20,-,35 (- stays with each project)',
    )
    .option('--release <periods>', 'of several .sm files: when each may start, such as 0,5')
    .option('--scheme <scheme>', 'serial or parallel (default: serial; of a portfolio parallel)')
    .option('--rule <rule>', 'a priority rule in any case, or random (default: LFT; of a portfolio MINLFT)')
    .option('--samples <number>', 'draw so many plans and keep the shortest')
    .option('--seed <text>', 'what fixes the draws (default: 1)')
    .option('--all', 'every scheme and rule')
    .option('--each', 'each file for itself, one JSON document a line')
    .option('--bac <amount>', 'budget at completion, if not the last planned value')
    .option('--data-date <period>', 'the period up to which earned value counts')
    .option('--per-period', 'the table is not cumulative: add its periods up')
    .option(
      '--reservation <values>',
      'of a negotiation: reservation values instead of those of the profiles, such as 0.3,0.5',
    )
    .option('--json', 'print the document; its keys stand in docs/analyse.md')
    .addHelpText('after', `\n${rulesHelp}`)
    .addHelpText('after', exits('it was analysed', 'a file has problems'))
    .action((files, options: AnalyseOptions) => ended(analyse(around, files, options)))

  prepared(analysing.command('sampling'), around, 'analyse sampling')
    .description('Plan an audit sample, or say what a drawn one shows; decided by exact arithmetic.')
    .option('--population <items>', 'how many there are, or inf')
    .option('--tolerable <rate>', 'the rate of deviations at which a control fails, such as 0.05, 5% or 1/20')
    .option('--expected <rate>', 'the rate that is expected (default: 0)')
    .option('--risk <rate>', 'of accepting although the tolerable rate is reached')
    .option('--method <name>', `${methods.join(', ')} (default: hypergeometric; with inf binomial)`)
    .option('--sample <items>', 'how many were drawn')
    .option('--found <deviations>', 'how many of them deviate')
    .option('--table', 'a whole table: up to two options take lists, separated by commas')
    .option('--json', 'print { sampleSize, acceptable }, or the limits; the keys stand in docs/analyse.md')
    .addHelpText('after', '\nExit code: 0 it was reckoned; 2 used wrongly.')
    .action((options: SamplingOptions) => ended(analyseSampling(around, options)))

  prepared(analysing.command('controls'), around, 'analyse controls')
    .description('Which controls of governance the facts of a case answer and break, and which can be shown.')
    .argument('<scenario>', 'a shipped scenario, or the folder of one')
    .option('--seeds <seeds>', 'for example 1..10, or 1,2,monday', '1..5')
    .option('--mandate <name>', 'the mandate under which the portfolio is run')
    .option('--standard <file>', "say it of the rules of a house's own standard, too")
    .option('--json', 'print { games, controls: [{ code, id, entries, broken, isShown }], house }')
    .addHelpText('after', exits('it was analysed', 'the scenario has problems'))
    .action((name: string, options: ControlsOptions) => ended(analyseControls(around, name, options)))

  prepared(analysing.command('policies'), around, 'analyse policies')
    .description('Play every policy that is one idea in its own seat, against the balanced policy there.')
    .argument('<scenario>', 'a shipped scenario, or the folder of one')
    .requiredOption('--seeds <seeds>', 'for example 1..200, or 1,2,monday')
    .option('--seats <seats>', 'some of pmo, sponsor, pm/<project>, separated by commas (default: all)')
    .option('--policies <names>', 'only these, separated by commas (default: all)')
    .option('--json', 'print { scenario, cells: [{ seat, policy, seeds, difference: { mean, low, high } }] }')
    .addHelpText(
      'after',
      '\nDifferences are paired by seed, on the scoreboard of the seat; a star marks what is not below with the whole interval.\n',
    )
    .addHelpText('after', exits('all games were played', 'a game failed, or the scenario has problems'))
    .action((name: string, options: PoliciesOptions) => ended(analysePolicies(around, name, options)))

  prepared(analysing.command('tournament'), around, 'analyse tournament')
    .description('Let the built-in characters negotiate with each other, each with each, on a negotiation.')
    .argument('<file...>', "a negotiation's folder, or its profiles (.xml)")
    .requiredOption('--seeds <seeds>', 'for example 1..50, or 1,2,monday')
    .option('--exchanges <number>', 'the deadline: each party has the floor so often (default: 20)')
    .option('--json', 'print the document; its keys stand in docs/analyse.md')
    .addHelpText('after', exits('it was played', 'a file has problems'))
    .action((files, options: TournamentOptions) => ended(analyseTournament(around, files, options)))

  return program
}

const rulesHelp = `Rules for one project: ${projectRules.join(', ')}.
Rules for portfolios: ${portfolioRules.join(', ')}.
With --samples a rule is drawn by regret (RBRS, alpha 1), and random draws each eligible activity alike.
`

const tableHelp = `The table: mean, standard deviation, least and greatest total of each policy; the share of seeds that it wins (a tie
is shared); and its mean difference to the first policy on the same seeds with a 95 % interval (Student's t, paired).
The share of variance is eta squared of a two-way analysis of variance without replication (policy by seed): the sums
of squares of policy, seed and what is left, over their total.
Then, from four seeds and two policies on, which policy is best for the portfolio and which for the average project, by
three yardsticks: scoreboards, benefit kept, and weeks (last and mean finish). They are chosen on every other seed and
judged on the rest; "they differ" only if each is ahead of the other on its own side with the whole interval above 0.
Weeks leave out projects that were stopped; in JSON they are negative, so that more is better everywhere.
`

const verdictHelp = `VERIFIED: played again, it comes out the same, command by command. MISMATCH at N: from command N on it does not.
UNVERIFIABLE: of other rules, or of a scenario that is not here (try --scenario). MALFORMED: it cannot be read.
`

const exits = (fine: string, problem: string) => `\nExit code: 0 ${fine}; 1 ${problem}; 2 used wrongly.`

/** A wrong use is one line on stderr, with where to read on. */
function prepared(command: Command, { out, err }: Surroundings, path = command.name()): Command {
  const name = path === 'remit' ? 'remit' : `remit ${path}`
  const help = `npm run -s remit -- ${path === 'remit' ? '' : `${path} `}--help`
  return command
    .exitOverride()
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: out,
      writeErr: err,
      outputError: (text, write) =>
        write(`${name}: ${ended(oneLine(text.replace(/^error: /, '')))} See: ${help}\n`),
    })
}

const ended = (sentence: string) => (/[.?!)]$/.test(sentence) ? sentence : `${sentence}.`)
