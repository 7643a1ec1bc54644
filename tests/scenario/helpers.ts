import type { SourceFile } from '../../src/scenario/problem.ts'
import type { Scenario } from '../../src/scenario/read.ts'
import { read } from '../../src/scenario/read.ts'

/** A small scenario that uses every kind of thing and has no problem. */
export const goodScenario = `# yaml-language-server: $schema=../scenario.schema.json
format: 1
id: small
weeks: 8
attention: 2
desk: [2, 3]
currency: GBP
reserve: 1000
skills: [data, build, law]
people:
  greta: { role: pmoLead, pronoun: she }
  rob: { role: sponsor, pronoun: he }
  mara: { role: projectManager, pronoun: she }
  omar: { role: projectManager, pronoun: he }
  ines:
    role: specialist
    pronoun: she
    days: 4
    rate: 620
    skills: { data: expert, build: learning }
    absences: { 6: 2 }
    familiar: { harbour: 12.5% }
  tess: { role: team, pronoun: they, home: harbour, rate: 420, skills: { build: able } }
projects:
  harbour:
    manager: mara
    emblem: circle
    budget: 24000
    due: 7
    benefit: 60000
    late: 4000
    activities:
      review: { needs: { data: 6.5 }, after: [design], crew: 1, bias: 115% }
      design: { needs: { build: 4 } }
  kestrel:
    manager: omar
    emblem: square
    budget: 9000
    due: 8
    benefit: 30000
    late: 1000
    activities:
      survey: { needs: { data: 1 } }
matters:
  late-report:
    paper: time
    about: { project: any }
    when: [{ weeks: 2-6 }, running, { behind: 1 }]
    every: 4
    urgency: 6
    otherwise: accept
    options:
      accept: {}
      ring:
        price: 1
        effects: [{ trust: 2 }, { burden: 0.5 }, { setFlag: called }]
        echoes:
          early: { in: 2, chance: 60%, effects: [{ work: { days: -1, skill: data } }] }
  idle-hands:
    paper: people
    about: { person: ines, project: harbour }
    when: [{ decided: { matter: late-report, option: ring } }, { flag: called }, { idle: 2 }]
    otherwise: leave
    options:
      leave: {}
      learn: { price: 2, effects: [{ learning: { skill: build } }, { familiarity: 30% }] }
news:
  rules:
    week: 5
    rumour: 3
    about: { project: harbour }
    effects: [{ work: 2 }]
    prepared: { flag: called, effects: [{ work: 1 }] }
factors: { switchingLoss: 120 }
weights:
  project: { value: 30, schedule: 25, money: 15, quality: 15, freedom: 15 }
`

export const goodWords = `company:
  name: Small
  what: It builds things.
  briefing: You are the PMO.
skills:
  data: data
  build: building
  law: law
people:
  greta: { name: Greta, title: PMO lead }
  rob: { name: Rob, title: sponsor }
  mara: { name: Mara, title: project manager }
  omar: { name: Omar, title: project manager }
  ines: { name: Ines, title: data }
  tess: { name: Tess, title: team }
projects:
  harbour: { name: Harbour, what: a system, aim: on time, stake: quick wins }
  kestrel: { name: Kestrel, what: a move, aim: no fuss, stake: savings }
activities:
  harbour: { review: review, design: design }
  kestrel: { survey: survey }
matters:
  late-report:
    title: "{project}: late report"
    text: "{managerPronoun, select, she {She} he {He} other {They}} is late in week {week}."
    look: A closer look.
    options:
      accept: { label: Wait, means: Nothing happens. }
      ring: { label: Ring, means: You ask. }
    echoes:
      ring: { early: The call turned up something. }
  idle-hands:
    title: "{person} is free"
    text: It is so.
    options:
      leave: { label: Leave it, means: Slack. }
      learn: { label: Learn, means: A new skill. }
news:
  rules: { headline: New rules, rumour: They say so, prepared: You were ready }
`

export const goodPlaythrough = `seed: one
policy: rule/best
commands:
  - { week: 2, do: { kind: decide, matter: late-report, option: ring } }
expect:
  - { week: 3, trustBelow: { harbour: 50 } }
`

/** The folder of the small scenario; a file given here stands instead. */
export const folder = (files: { readonly [path: string]: string } = {}): SourceFile[] =>
  Object.entries({
    'small/scenario.yaml': goodScenario,
    'small/words.en.yaml': goodWords,
    'small/playthroughs/first.yaml': goodPlaythrough,
    ...files,
  }).map(([path, text]) => ({ path, text }))

/** The scenario in a folder that must have no problem. */
export function sound(files: readonly SourceFile[]): Scenario {
  const result = read(files)
  if ('problems' in result) throw new Error(JSON.stringify(result.problems, null, 1))
  return result
}
