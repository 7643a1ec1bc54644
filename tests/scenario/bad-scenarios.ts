import type { Check } from '../../src/scenario/check-table.ts'
import { goodScenario } from './helpers.ts'

/** One edit of the small scenario: `from` becomes `to` in a file, and the problem stands on the line of `line`. */
export type BadScenario = {
  readonly in?: string // scenario.yaml if left out
  readonly from: string // '' is the whole file
  readonly to: string
  readonly line: string // text on the line that the problem must name
  readonly also?: { readonly in: string; readonly from: string; readonly to: string }
}

const words = 'words.en.yaml'
const deep = `${'['.repeat(20)}1${']'.repeat(20)}`
const option = 'learn: { price: 2,'
const changing = `changes:
  extra: { project: harbour, weeks: 2-4, skill: build, least: 1, most: 3, analysis: { skill: data, days: 0.5 } }
factors:`
const changeWords = {
  in: words,
  from: 'news:',
  to: 'changes:\n  extra: { title: More, text: They want more. }\nnews:',
}
const risking = `risks:
  damp: { project: harbour, weeks: 2-3, effects: [{ quality: -5 }] }
factors:`
const riskWords = {
  in: words,
  from: 'news:',
  to: 'risks:\n  damp: { title: Damp, text: "{manager} sees a stain.", struck: The wall is wet. }\nnews:',
}
const seats = ['chair', 'finance', 'people']
const namingGates = (gates: string) => ({
  in: words,
  from: 'projects:',
  to: `${seats.map((name) => `  ${name}: { name: N, title: t }\n`).join('')}gates: { ${gates} }\nprojects:`,
})
/** A board of three, a gate, and the names of all of them. */
const gating = (edit: (text: string) => string = (text) => text) => ({
  from: 'projects:',
  to: edit(
    `${seats.map((name) => `  ${name}: { role: boardMember, pronoun: they }\n`).join('')}board:
${seats.map((name) => `  ${name}: { concern: ${name} }\n`).join('')}gates:
  early: { project: harbour, week: 3, done: [design] }
projects:`,
  ),
  also: namingGates('early: { name: Early, from: a, to: b }'),
})
const awaiting = goodScenario.slice(goodScenario.indexOf('review: {'), goodScenario.indexOf('matters:'))

/** Somebody outside the house on these terms, and his name. */
const offering = (terms: string) => ({
  from: '  tess:',
  to: `  ulf: { role: specialist, pronoun: he, skills: { data: able }, offer: ${terms} }\n  tess:`,
  also: { in: words, from: '  tess:', to: '  ulf: { name: Ulf, title: data }\n  tess:' },
})

/** A bargain of three issues of three options, and what is said of it. */
const bargaining = (name = 'deal'): string =>
  `  ${name}: { week: 2, project: harbour, with: manager, character: open, pmo: { sight: 500 }, other: { pace: 500 }, issues: { days: { otherwise: a, options: { a: [], b: [{ lend: { person: ines, days: 1, weeks: 2 } }], c: [{ books: 2 }] } }, scope: { otherwise: a, options: { a: [], b: [], c: [{ trim: { days: 1, skill: build } }] } }, date: { otherwise: a, options: { a: [], b: [], c: [{ date: { weeks: 1 } }] } } } }\n`
const bargain = (edit: (text: string) => string = (text) => text) => ({
  from: 'factors:',
  to: `bargains:\n${edit(bargaining())}factors:`,
  also: bargainWords(['deal']),
})
const bargainWords = (names: readonly string[], options = 'abc') => {
  const issue = `{ name: I, options: { ${[...options].map((it) => `${it}: { label: L, said: s }`).join(', ')} } }`
  const said = `{ title: T, text: T, without: W, otherwise: O, issues: { days: ${issue}, scope: ${issue}, date: ${issue} } }`
  return {
    in: words,
    from: 'news:',
    to: `bargains:\n${names.map((it) => `  ${it}: ${said}\n`).join('')}news:`,
  }
}

/** A committee of three about three things, and what is said of it. */
const sitting = (name: string) =>
  `  ${name}: { week: 2, project: harbour, rule: majority, pmo: { pace: 5 }, seats: { rob: { character: open, wants: { benefit: 5 } }, mara: { character: open, wants: { pace: 5 } }, omar: { character: open, wants: { spare: 5 } } }, issues: { days: { otherwise: a, options: { a: [], b: [{ lend: { person: ines, days: 1, weeks: 2 } }] } }, scope: { otherwise: a, options: { a: [], b: [{ trim: { days: 1, skill: build } }] } }, date: { otherwise: a, options: { a: [], b: [{ date: { weeks: 1 } }] } } } }\n`
const committee = (
  edit: (text: string) => string = (text) => text,
  names: readonly string[] = ['board'],
) => ({
  from: 'factors:',
  to: `committees:\n${edit(names.map(sitting).join(''))}factors:`,
  also: {
    in: words,
    from: 'news:',
    to: bargainWords(names, 'ab').to.replace('bargains:', 'committees:'),
  },
})

/** For each check, edits that trip it and nothing else. */
export const badScenarios: { readonly [check in Check]: readonly BadScenario[] } = {
  'missing-file': [], // tested with the files of the folder
  'unknown-file': [],
  'too-large': [
    { from: 'desk: [2, 3]', to: `desk: [${'2, '.repeat(500)}3]`, line: 'desk:' },
    { in: words, from: 'It is so.', to: 'so '.repeat(1000), line: 'so so' },
  ],
  'too-deep': [
    { from: 'desk: [2, 3]', to: `desk: ${deep}`, line: 'desk:' },
    { from: 'desk: [2, 3]', to: `desk: ${'['.repeat(20_000)}`, line: 'desk:' },
  ],
  'odd-character': [
    { from: 'weeks: 8', to: 'weeks: 8 # \u0000', line: 'weeks: 8' },
    { from: 'weeks: 8', to: 'weeks: 8 # \u202E', line: 'weeks: 8' },
  ],
  'yaml-syntax': [
    { from: 'weeks: 8', to: 'weeks: [8', line: 'attention: 2' },
    { in: words, from: 'name: Small', to: 'name: "Small', line: 'name: "Small' },
    { from: '  greta:', to: '\tgreta:', line: '\tgreta' },
  ],
  'one-document': [{ from: 'weights:', to: '---\nweights:', line: '---' }],
  'plain-yaml': [
    { from: 'weeks: 8', to: 'weeks: &w 8', line: 'weeks:' },
    { from: 'weeks: 8', to: 'weeks: !!int 8', line: 'weeks:' },
    { from: '  rob: {', to: '  <<: {}\n  rob: {', line: '<<' },
    { from: '  rob: {', to: '  ? [a]\n  : 1\n  rob: {', line: '? [a]' },
  ],
  'duplicate-key': [
    { from: 'attention: 2', to: 'attention: 2\nweeks: 9', line: 'weeks: 9' },
    { in: words, from: 'company:', to: 'company.name: Big\ncompany:', line: 'name: Small' },
  ],
  'reserved-name': [
    { from: '  rob: {', to: '  __proto__: { role: team }\n  rob: {', line: '__proto__' },
    { from: '  rob: {', to: '  constructor: {}\n  rob: {', line: 'constructor' },
  ],
  'unknown-key': [
    { from: 'attention: 2', to: 'atention: 2', line: 'atention' },
    { from: 'crew: 1,', to: 'crw: 1,', line: 'crw' },
    { from: '{ behind: 1 }', to: '{ behnd: 1 }', line: 'behnd' },
    { from: '{ trust: 2 }', to: '{ love: 2 }', line: 'love' },
  ],
  'missing-field': [
    { from: '    budget: 24000\n', to: '', line: 'harbour:\n    manager' },
    { from: 'format: 1\n', to: '', line: 'id: small' },
  ],
  'wrong-type': [
    { from: 'weeks: 8', to: 'weeks: eight', line: 'eight' },
    { from: 'accept: {}', to: 'accept:', line: 'accept:' },
    { from: '{ trust: 2 }', to: 'trust', line: 'trust' },
    { from: 'familiarity: 30%', to: 'familiarity: 3', line: 'familiarity: 3' },
    { in: words, from: '', to: '- a list', line: 'a list' },
  ],
  'unknown-word': [
    { from: 'running, {', to: '3, {', line: 'weeks: 2-6' },
    { from: 'role: sponsor', to: 'role: boss', line: 'boss' },
    { from: 'format: 1', to: 'format: 2', line: 'format' },
    { from: 'running, {', to: 'runing, {', line: 'runing' },
    { from: 'about: { project: any }', to: 'about: organization', line: 'organization' },
  ],
  'whole-number': [{ from: 'budget: 24000', to: 'budget: 24000.5', line: 'budget' }],
  'out-of-range': [
    { from: 'weeks: 8', to: 'weeks: 53', line: 'weeks: 53' },
    { from: 'budget: 24000', to: 'budget: -1', line: 'budget' },
    { from: 'days: 4', to: 'days: 6', line: 'days: 6' },
    { from: 'switchingLoss: 120', to: 'switchingLoss: 2000', line: 'switchingLoss' },
    { from: 'build: 4', to: 'build: 1e9', line: '1e9' },
  ],
  'too-long': [{ from: 'id: small', to: `id: small${'x'.repeat(60)}`, line: 'id:' }],
  'too-few': [{ from: 'desk: [2, 3]', to: 'desk: []', line: 'desk' }],
  'bad-name': [
    { from: 'skills: [data, build, law]', to: 'skills: [data, build, law, Pen Test]', line: 'Pen Test' },
    {
      from: '      design: {',
      to: '      Sign Off: { needs: { data: 1 } }\n      design: {',
      line: 'Sign Off',
    },
  ],
  'bad-percent': [
    { from: 'bias: 115%', to: 'bias: 115', line: 'bias' },
    { from: 'bias: 115%', to: 'bias: "1.15"', line: 'bias' },
  ],
  'percent-range': [{ from: 'bias: 115%', to: 'bias: 900%', line: 'bias' }],
  'bad-weeks': [{ from: 'weeks: 2-6', to: 'weeks: 2 to 6', line: '2 to 6' }],
  'bad-week': [{ from: '{ 6: 2 }', to: '{ june: 2 }', line: 'june' }],
  'bad-days': [{ from: 'data: 6.5', to: 'data: 6.12345', line: '6.12345' }],
  'bad-seat': [{ from: 'weeks: ', to: 'seat: dev\nweeks: ', line: 'seat: dev' }],
  'bad-currency': [{ from: 'GBP', to: 'pounds', line: 'pounds' }],
  'bad-policy': [{ in: 'playthroughs/first.yaml', from: 'rule/best', to: 'rule', line: 'policy' }],
  'week-or-end': [
    { in: 'playthroughs/first.yaml', from: 'week: 3, ', to: '', line: 'trustBelow' },
    { in: 'playthroughs/first.yaml', from: 'week: 3, ', to: 'week: 3, atEnd: true, ', line: 'trustBelow' },
  ],
  playthrough: [], // what is played goes otherwise: tests/cli/playthroughs.test.ts
  'one-question': [
    {
      from: 'factors:',
      to: 'audit: { controls: { soon: { population: changes, clauses: { one: { holds: { present: { mark: signed }, absent: { mark: began } } } } } } }\nfactors:',
      line: 'audit:',
      also: {
        in: words,
        from: 'news:',
        to: 'controls:\n  soon: { title: Soon, clauses: { one: { text: It is soon., name: Soon } } }\nnews:',
      },
    },
  ],
  'one-key': [
    { from: '{ trust: 2 }, {', to: '{ trust: 2, quality: 1 }, {', line: 'quality: 1' },
    { from: '{ trust: 2 }, {', to: '{}, {', line: 'burden' },
  ],
  'echo-weeks': [
    { from: 'in: 2', to: 'in: 5', line: 'in: 5' },
    { from: 'in: 2', to: 'in: 0', line: 'in: 0' },
  ],
  'option-count': [
    {
      from: '      learn: { price: 2, effects: [{ learning: { skill: build } }, { familiarity: 30% }] }\n',
      to: '',
      line: 'options:\n      leave',
      also: { in: words, from: '      learn: { label: Learn, means: A new skill. }\n', to: '' },
    },
  ],
  'unknown-person': [
    { from: 'manager: mara', to: 'manager: mary', line: 'manager' },
    {
      from: '{ learning: { skill: build } }',
      to: '{ learning: { person: tom, skill: build } }',
      line: 'tom',
    },
  ],
  'unknown-project': [
    {
      from: 'factors:',
      to: 'charter: { rights: { people: signed }, unread: [nowhere] }\nfactors:',
      line: 'charter:',
    },
    { from: 'home: harbour', to: 'home: harbor', line: 'harbor' },
    { from: 'familiar: { harbour:', to: 'familiar: { falcon:', line: 'falcon' },
    { from: 'about: { project: harbour }', to: 'about: { project: falcon }', line: 'falcon' },
  ],
  'unknown-skill': [
    { from: 'needs: { build: 4 }', to: 'needs: { building: 4 }', line: 'building' },
    { from: 'skill: data } }] }', to: 'skill: date } }] }', line: 'date' },
  ],
  'unknown-activity': [{ from: 'after: [design]', to: 'after: [desing]', line: 'desing' }],
  'unknown-deliverable': [
    {
      from: 'bias: 115%',
      to: 'bias: 115%, awaits: { kestrel: [surve] }',
      line: 'review: {',
    },
  ],
  'unknown-matter': [{ from: 'matter: late-report', to: 'matter: late', line: 'matter: late' }],
  'unknown-option': [
    { from: 'otherwise: accept', to: 'otherwise: except', line: 'except' },
    { from: 'option: ring', to: 'option: rang', line: 'rang' },
  ],
  'unset-flag': [
    { from: '{ flag: called }', to: '{ flag: caled }', line: 'caled' },
    { from: 'prepared: { flag: called', to: 'prepared: { flag: ready', line: 'ready' },
  ],
  'unknown-base': [], // tested with variations
  'unsound-base': [],
  'varied-base': [],
  'folder-name': [{ from: 'id: small', to: 'id: smell', line: 'smell' }],
  'role-count': [{ from: 'role: sponsor', to: 'role: specialist', line: 'people' }],
  'manager-role': [{ from: 'manager: mara', to: 'manager: ines', line: 'manager: ines' }],
  'one-project-each': [
    { from: 'manager: omar', to: 'manager: mara', line: 'manager: mara\n    emblem: square' },
    {
      from: '  rob: {',
      to: '  bo: { role: projectManager, pronoun: he }\n  rob: {',
      line: 'bo:',
      also: { in: words, from: '  rob: {', to: '  bo: { name: Bo, title: none }\n  rob: {' },
    },
  ],
  'team-home': [{ from: 'home: harbour, ', to: '', line: 'tess' }],
  'only-teams-have-homes': [{ from: 'days: 4', to: 'home: harbour', line: 'home: harbour' }],
  'same-emblem': [{ from: 'emblem: square', to: 'emblem: circle', line: 'emblem: circle\n    budget: 9000' }],
  'no-project': [], // tested with a scenario that has none
  'repeated-skill': [{ from: 'build, law]', to: 'build, law, data]', line: 'skills: [' }],
  'week-outside': [
    { from: 'due: 7', to: 'due: 9', line: 'due' },
    { from: 'weeks: 2-6', to: 'weeks: 2-9', line: '2-9' },
    { from: '{ 6: 2 }', to: '{ 9: 2 }', line: '9: 2' },
    { from: 'week: 5', to: 'week: 9', line: 'week: 9' },
  ],
  'absence-too-long': [{ from: '{ 6: 2 }', to: '{ 6: 5 }', line: '6: 5' }],
  'long-desk': [{ from: 'desk: [2, 3]', to: 'desk: [2, 3, 1, 1, 1, 1, 1, 1, 1]', line: 'desk' }],
  'weights-sum': [{ from: 'value: 30', to: 'value: 31', line: 'project: { value' }],
  'activity-cycle': [
    {
      from: 'design: { needs: { build: 4 }',
      to: 'design: { needs: { build: 4 }, after: [review]',
      line: 'review: {',
    },
    { from: 'after: [design]', to: 'after: [review]', line: 'review: {' },
    {
      from: awaiting,
      to: awaiting
        .replace('bias: 115%', 'bias: 115%, awaits: { kestrel: [survey] }')
        .replace('data: 1 }', 'data: 1 }, awaits: { harbour: [review] }'),
      line: 'review: {',
    },
  ],
  'only-specialists-engaged': [
    {
      from: 'rob: { role: sponsor,',
      to: 'rob: { role: sponsor, offer: { as: hire },',
      line: 'rob: {',
    },
  ],
  'joins-too-late': [{ ...offering('{ as: hire, lead: 8 }'), line: 'lead: 8' }],
  'fee-above-reserve': [{ ...offering('{ as: contract, fee: 1001 }'), line: 'fee: 1001' }],
  'own-deliverable': [
    {
      from: 'bias: 115%',
      to: 'bias: 115%, awaits: { harbour: [design] }',
      line: 'review: {',
    },
  ],
  'repeated-entry': [
    { from: 'weights:', to: 'levers: [hold, review, hold]\nweights:', line: 'levers:' },
    { ...gating((text) => text.replace('[design]', '[design, review, design]')), line: 'design, review' },
  ],
  'salvage-above-benefit': [{ from: 'late: 4000', to: 'late: 4000\n    salvage: 60001', line: 'salvage:' }],
  'no-work': [{ from: 'needs: { build: 4 }', to: 'needs: {}', line: 'design: {' }],
  'nobody-can': [{ from: 'data: 1 }', to: 'law: 1 }', line: 'law: 1' }],
  'too-much-work': [
    { from: 'data: 6.5', to: 'data: 31', line: 'data: 31' },
    { from: 'data: 6.5', to: 'data: 30', line: 'skills: [' },
  ],
  'otherwise-priced': [{ from: 'leave: {}', to: 'leave: { price: 1 }', line: 'leave: { price' }],
  'too-expensive': [{ from: 'attention: 2', to: 'attention: 1', line: option }],
  'about-nothing': [{ from: 'about: { project: harbour }', to: 'about: {}', line: 'about: {}' }],
  'needs-person': [
    { from: 'running, {', to: 'contested, {', line: 'contested' },
    { from: '{ trust: 2 }', to: '{ absence: 2 }', line: '{ absence: 2 }' },
    { from: 'effects: [{ work: 2 }]', to: 'effects: [{ familiarity: 10% }]', line: 'familiarity: 10%' },
  ],
  'needs-project': [{ from: 'person: ines, project: harbour', to: 'person: ines', line: option }],
  'both-any': [
    {
      from: 'person: ines, project: harbour',
      to: 'person: any, project: any',
      line: 'project: any }\n    when: [{ decided',
    },
  ],
  'news-about-any': [
    {
      from: 'about: { project: harbour }',
      to: 'about: { project: any }',
      line: 'about: { project: any }\n    effects',
    },
  ],
  'service-not-possible': [
    {
      from: 'factors:',
      to: 'services: { rate: 500, possible: [methods], usual: [training] }\nfactors:',
      line: 'training',
    },
  ],
  'too-many-services': [
    {
      from: 'factors:',
      to: 'services: { rate: 500, most: 1, possible: [methods, training], usual: [methods, training] }\nfactors:',
      line: 'most: 1',
    },
  ],
  'nothing-to-check': [{ from: 'factors:', to: 'services: { rate: 500 }\nfactors:', line: 'services:' }],
  'no-board': [{ ...gating((text) => text.replace(/board:[\s\S]*?gates/, 'gates')), line: 'gates:' }],
  'board-size': [
    { ...gating((text) => text.replace('  people: { concern: people }\n', '')), line: 'board:' },
  ],
  'one-chair': [
    { ...gating((text) => text.replace('concern: chair', 'concern: customers')), line: 'board:' },
  ],
  'same-gate-week': [
    {
      ...gating((text) =>
        text.replace('projects:', '  again: { project: harbour, week: 3, done: [review] }\nprojects:'),
      ),
      also: namingGates('early: { name: Early, from: a, to: b }, again: { name: Again, from: b, to: c }'),
      line: 'again: { project',
    },
  ],
  'board-role': [
    {
      ...gating((text) => text.replace('finance: { role: boardMember', 'finance: { role: qualityLead')),
      line: 'finance: { concern',
    },
  ],
  'backward-weeks': [
    { from: 'factors:', to: risking.replace('2-3', '3-2'), line: 'weeks: 3-2', also: riskWords },
    { from: 'weeks: 2-6', to: 'weeks: 6-2', line: '6-2' },
  ],
  'backward-days': [
    {
      from: 'factors:',
      to: changing.replace('least: 1', 'least: 4'),
      line: 'least: 4',
      also: changeWords,
    },
  ],
  contradiction: [
    { from: 'running, {', to: 'onTime, {', line: 'onTime' },
    { from: 'running, {', to: '{ weeks: 7-8 }, {', line: '7-8' },
    { from: 'running, {', to: '{ trustBelow: 50 }, { trustAbove: 49 }, {', line: 'trustBelow' },
    { from: '{ idle: 2 }', to: '{ noFlag: called }', line: 'noFlag' },
    { from: '{ idle: 2 }', to: '{ notDecided: late-report }', line: 'notDecided' },
  ],
  'power-in-vain': [
    { from: 'weights:', to: 'powers: { manager: [push] }\nweights:', line: 'powers:' },
    { from: 'weights:', to: 'powers: { sponsor: [scope] }\nweights:', line: 'powers:' },
  ],
  'skill-not-needed': [
    {
      from: 'factors:',
      to: changing.replace('skill: build', 'skill: law'),
      line: 'skill: law',
      also: changeWords,
    },
    { from: 'running, {', to: '{ needsSkill: law }, {', line: 'needsSkill' },
  ],
  'empty-charter': [{ from: 'factors:', to: 'charter: { rights: {} }\nfactors:', line: 'charter:' }],
  'no-such-holder': [
    {
      from: 'factors:',
      to: 'charter: { rights: { people: signed, methods: sponsor } }\nfactors:',
      line: 'charter:',
    },
  ],
  'too-many-bargains': [
    {
      from: 'factors:',
      to: `bargains:\n${['one', 'two', 'three', 'four'].map(bargaining).join('')}factors:`,
      line: 'bargains:',
      also: bargainWords(['one', 'two', 'three', 'four']),
    },
  ],
  'bargain-size': [
    {
      ...bargain((text) => text.replace(', c: [{ books: 2 }]', ', c: [{ books: 2 }], d: []')),
      also: {
        ...bargainWords(['deal']),
        to: bargainWords(['deal']).to.replace('c: {', 'd: { label: L, said: s }, c: {'),
      },
      line: 'deal:',
    },
  ],
  'too-many-committees': [{ ...committee(undefined, ['one', 'two', 'three']), line: 'committees:' }],
  'table-size': [
    {
      ...committee((text) => text.replace(', omar: { character: open, wants: { spare: 5 } }', '')),
      line: 'board:',
    },
  ],
  'committee-seat': [
    { ...committee((text) => text.replace('omar: { character', 'tess: { character')), line: 'board:' },
  ],
  'committee-when': [
    { ...committee((text) => text.replace('project: harbour, ', '')), line: 'board:' },
    { ...committee((text) => text.replace('rule:', 'fails: hold, rule:')), line: 'board:' },
  ],
  'committee-vote-count': [
    {
      ...committee((text) => text.replace('rule: majority', 'rule: weighted, needed: 9')),
      line: 'board:',
    },
  ],
  'clause-elsewhere': [
    {
      ...committee((text) =>
        text.replace('{ date: { weeks: 1 } }', '{ right: { area: people, decides: pmo } }'),
      ),
      line: 'board:',
    },
    {
      ...bargain((text) => text.replace('[{ books: 2 }]', '[{ may: { decision: hold, right: alone } }]')),
      line: 'deal:',
    },
  ],
  'bargain-paper': [
    {
      ...bargain((text) => text.replace(/ \}\n$/, ', rules: { half: { issue: money, allows: [a] } } }\n')),
      also: {
        ...bargainWords(['deal']),
        to: bargainWords(['deal']).to.replace('otherwise: O,', 'otherwise: O, rules: { half: H },'),
      },
      line: 'issue: money',
    },
  ],
  'bargain-clause': [
    { ...bargain((text) => text.replace('[{ books: 2 }]', '[{ fund: 5 }]')), line: 'deal:' },
    { ...bargain((text) => text.replace('with: manager', 'with: sponsor')), line: 'deal:' },
  ],
  'unknown-specialist': [
    { ...bargain((text) => text.replace('person: ines', 'person: nobody')), line: 'deal:' },
  ],
  'too-idle': [{ from: 'idle: 2', to: 'idle: 5', line: 'idle: 5' }],
  'never-comes': [
    { from: '{ idle: 2 }', to: '{ weeks: 1-2 }', line: 'idle-hands:' },
    { from: '{ behind: 1 }', to: '{ decided: { matter: idle-hands } }', line: 'late-report:' },
    { from: 'matter: late-report, option: ring', to: 'matter: idle-hands', line: 'idle-hands:' },
  ],
  'late-rumour': [{ from: 'rumour: 3', to: 'rumour: 5', line: 'rumour' }],
  'prepared-too-late': [{ from: 'weeks: 2-6', to: 'weeks: 5-6', line: 'prepared' }],
  'drill-folder': [], // tested with the drills
  'drill-pair': [],
  'committee-size': [],
  'committee-text': [],
  'committee-votes': [],
  'unknown-choice': [],
  'drill-count': [],
  'drill-twice': [],
  'unknown-consequence': [],
  'unknown-party': [],
  'no-stake': [],
  'missing-words': [
    { in: words, from: '  build: building\n', to: '', line: 'skills:' },
    { in: words, from: ', prepared: You were ready', to: '', line: 'rules:' },
    { in: words, from: 'ring: { early: The call turned up something. }', to: '{}', line: 'echoes:' },
  ],
  'unused-words': [
    { in: words, from: 'data: data', to: 'data: data\n  tax: tax', line: 'tax: tax' },
    { in: words, from: 'title: sponsor', to: 'title: sponsor, age: old', line: 'age: old' },
  ],
  'no-text': [
    { in: words, from: 'name: Small', to: 'name: 42', line: 'name: 42' },
    { in: words, from: 'name: Small', to: 'name: [Small]', line: 'name: [Small]' },
    { in: words, from: 'name: Small', to: 'name: " "', line: 'name: " "' },
  ],
  'bad-message': [
    { in: words, from: 'It is so.', to: 'It {is so.', line: 'It {is' },
    { in: words, from: 'other {They}', to: '', line: 'managerPronoun' },
    { in: words, from: 'It is so.', to: '"{week, selct, a {b} other {c}}"', line: 'selct' },
  ],
  'unknown-argument': [
    { in: words, from: '{person} is free', to: '{persn} is free', line: 'persn' },
    { in: words, from: 'A closer look.', to: '"{person}"', line: '{person}"\n    options:\n      accept' },
    { in: words, from: 'It builds things.', to: '"{week}"', line: '{week}' },
  ],
}
