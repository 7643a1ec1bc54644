type Words = { readonly message: string; readonly cure: string }

/** What can be wrong with the files as such. */
const files = {
  'missing-file': { message: 'The file `{name}` is missing.', cure: 'Add it to the folder of the scenario.' },
  'unknown-file': {
    message: 'Nothing reads the file `{name}`.',
    cure: 'A scenario has `scenario.yaml`, `words.<language>.yaml` and `playthroughs/*.yaml`.',
  },
  'too-large': { message: '{what} is too large.', cure: 'Keep it under {limit}.' },
  'too-deep': { message: 'This is nested too deeply.', cure: 'Keep it under {limit} levels.' },
  'odd-character': {
    message: 'The character {code} is invisible and has no place here.',
    cure: 'Delete it, or save the file as plain UTF-8 text.',
  },
  'yaml-syntax': {
    message: 'This is not YAML: {reason}',
    cure: 'Check indents (spaces, no tabs), quotes and brackets here.',
  },
  'one-document': { message: 'A second document begins here.', cure: 'Remove the line `---`.' },
  'plain-yaml': { message: 'Here stands {what}; only plain YAML is read.', cure: 'Write the value itself.' },
  'duplicate-key': {
    message: '`{key}` stands here a second time.',
    cure: 'Remove or rename one of the two.',
  },
  'reserved-name': { message: '`{key}` is a word of the machine.', cure: 'Use another name.' },
} as const satisfies { [check: string]: Words }

/** What can be wrong with the shape: fields, words, numbers. */
const shape = {
  'unknown-key': { message: '`{key}` is not a field of {holder}.', cure: 'Correct or remove it.' },
  'missing-field': { message: '`{key}` is missing in {holder}.', cure: 'Add it.' },
  'wrong-type': { message: '`{name}` should be {expected}.', cure: 'See the table of fields.' },
  'unknown-word': { message: '`{word}` can not be the value of `{name}`.', cure: 'Use one of: {known}.' },
  'whole-number': { message: '`{name}` should be a whole number.', cure: 'Write it without a fraction.' },
  'out-of-range': { message: '`{name}` should be {bound}.', cure: 'Write a number in the range.' },
  'too-long': { message: '`{name}` should have {bound}.', cure: 'Shorten it.' },
  'too-few': { message: '`{name}` should have {bound} entries.', cure: 'Add what is missing.' },
  'bad-name': {
    message: '`{name}` is not a name.',
    cure: 'Use small letters, digits and hyphens: `access-review`.',
  },
  'bad-percent': { message: '`{name}` should be a percentage.', cure: 'Write it like `30%`.' },
  'percent-range': {
    message: '`{name}` should lie between {from} and {to}.',
    cure: 'Write a percentage in the range.',
  },
  'bad-weeks': { message: '`weeks` should be two weeks.', cure: 'Write them like `3-9`.' },
  'bad-week': {
    message: '`{name}` is not the number of a week.',
    cure: 'Write the week as a number: `6: 2`.',
  },
  'bad-days': { message: '`{name}` is too fine.', cure: 'Give days with at most three decimals.' },
  'bad-seat': {
    message: '`{name}` should be a seat.',
    cure: 'Write `pmo`, `sponsor`, or `pm/` and the name of a project.',
  },
  'bad-currency': { message: '`{name}` should be a currency.', cure: 'Write its three letters: `GBP`.' },
  'bad-policy': { message: '`policy` should name two policies.', cure: 'Write it like `grants/desk`.' },
  'week-or-end': {
    message: 'An expectation names a `week` or says `atEnd: true`.',
    cure: 'Write one of the two.',
  },
  playthrough: {
    message: 'The playthrough goes otherwise.',
    cure: 'Mend the scenario, or what is expected of it.',
  },
  'one-question': { message: '`{name}` asks exactly one thing.', cure: 'Make a sentence of each.' },
  'one-key': {
    message: 'A condition or effect has exactly one key.',
    cure: 'Make a list item of each: `- trust: 2`.',
  },
  'echo-weeks': {
    message: 'An echo comes 1 to 4 weeks after the decision.',
    cure: 'Choose `in` from 1 to 4.',
  },
  'option-count': { message: '`{matter}` has {count} options.', cure: 'A matter has two to four.' },
} as const satisfies { [check: string]: Words }

/** Names that name nothing. */
const names = {
  'unknown-person': {
    message: 'There is nobody called `{name}`.',
    cure: 'Use a name that stands under `people`.',
  },
  'unknown-project': {
    message: 'There is no project `{name}`.',
    cure: 'Use a name that stands under `projects`.',
  },
  'unknown-skill': { message: 'There is no skill `{name}`.', cure: 'Add it to the list `skills`.' },
  'unknown-activity': {
    message: 'The project has no activity `{name}`.',
    cure: 'Use an activity of the same project.',
  },
  'unknown-deliverable': {
    message: 'That project has no activity `{name}`.',
    cure: 'Use an activity of the project that owes it.',
  },
  'unknown-matter': {
    message: 'There is no matter `{name}`.',
    cure: 'Use a name that stands under `matters`.',
  },
  'unknown-option': {
    message: 'The matter has no option `{name}`.',
    cure: "Use one of the matter's `options`.",
  },
  'unset-flag': {
    message: 'Nothing ever sets the flag `{name}`.',
    cure: 'Add an effect `setFlag: {name}`, or remove this.',
  },
} as const satisfies { [check: string]: Words }

/** What does not fit together in the organisation and its work. */
const organisation = {
  'unknown-base': {
    message: 'There is no scenario `{name}` in the folder beside this one.',
    cure: 'Name a folder that lies beside this one.',
  },
  'unsound-base': {
    message: 'The scenario `{name}`, which this one varies, has problems itself.',
    cure: 'Mend that one first.',
  },
  'varied-base': {
    message: 'The scenario `{name}` is a variation itself.',
    cure: 'Vary the scenario that it varies.',
  },
  'folder-name': {
    message: 'The scenario `{id}` lies in the folder `{folder}`.',
    cure: 'Give both the same name.',
  },
  'role-count': {
    message: 'There should be exactly one {role}, not {count}.',
    cure: 'Give one person this role.',
  },
  'manager-role': {
    message: '`{name}` manages `{project}` but is no project manager.',
    cure: 'Set `role: projectManager`.',
  },
  'one-project-each': {
    message: '`{name}` manages {count} projects.',
    cure: 'A project manager has exactly one project.',
  },
  'team-home': { message: 'The team `{name}` has no home.', cure: 'Add `home: <project>`.' },
  'only-teams-have-homes': {
    message: '`{name}` is no team and has no home.',
    cure: 'Remove `home`, or set `role: team`.',
  },
  'only-specialists-engaged': {
    message: '`{name}` is no specialist and can not be engaged.',
    cure: 'Remove `offer`, or set `role: specialist`.',
  },
  'joins-too-late': {
    message: '`{name}` would come {lead} weeks after the order; the game has {weeks}.',
    cure: 'Shorten `lead`, lengthen the game, or remove `offer`.',
  },
  'fee-above-reserve': {
    message: 'The fee for `{name}` is {fee}; the reserve never holds more than {most}.',
    cure: 'Lower the `fee` or raise the `reserve`.',
  },
  'service-not-possible': {
    message: '`{name}` is offered, and is not among the services that are possible.',
    cure: 'Add it to `possible`, or take it out of `usual`.',
  },
  'too-many-services': {
    message: '{count} services are offered; the office carries {most}.',
    cure: 'Shorten `usual`, or raise `most`.',
  },
  'nothing-to-check': {
    message: 'Health checks can be offered, and there are no hidden defects that they could find.',
    cure: 'Add the lever `review`, or list the other services under `possible`.',
  },
  'no-board': {
    message: 'There are gates, and no board to decide at them.',
    cure: 'Add three to five people under `board`.',
  },
  'board-size': { message: 'The board has {count} members.', cure: 'A board has three to five.' },
  'one-chair': {
    message: 'The board has {count} members with the concern `chair`.',
    cure: 'Give exactly one of them this concern.',
  },
  'board-role': {
    message: '`{name}` sits on the board but is no member of it.',
    cure: 'Set `role: boardMember`.',
  },
  'same-gate-week': {
    message: '`{gate}` and `{other}` both decide on `{project}` in week {week}.',
    cure: 'Let one of them decide in another week, or remove it.',
  },
  'empty-charter': {
    message: 'The charter has no rights.',
    cure: 'Add an area under `rights`, or remove `charter`.',
  },
  'no-such-holder': {
    message: '`{area}` can not be signed over to `{party}`.',
    cure: 'Use one of: {known}; or `open`, `overlap`, `signed`.',
  },
  'same-emblem': {
    message: '`{project}` and `{other}` have the same emblem.',
    cure: 'Choose another: {free}.',
  },
  'no-project': { message: 'There is no project.', cure: 'Add at least one under `projects`.' },
  'repeated-skill': { message: 'The skill `{name}` stands here twice.', cure: 'Remove one.' },
  'repeated-entry': { message: '`{name}` stands here twice.', cure: 'Remove one.' },
  'salvage-above-benefit': {
    message: 'Stopped, `{project}` would leave {salvage}; finished, it is worth {benefit}.',
    cure: 'Set `salvage` to no more than `benefit`.',
  },
  'week-outside': { message: 'The game has only {weeks} weeks.', cure: 'Choose a week within the game.' },
  'absence-too-long': {
    message: '`{name}` works {days} days a week.',
    cure: 'Nobody can be away longer than that.',
  },
  'long-desk': {
    message: '`desk` has {count} numbers for {weeks} weeks.',
    cure: 'The last number holds; remove the rest.',
  },
  'weights-sum': { message: 'The weights of `{board}` add up to {sum}.', cure: 'Make them add up to 100.' },
  'activity-cycle': {
    message: '`{activity}` waits for itself: {circle}.',
    cure: 'Remove one of these from an `after`.',
  },
  'own-deliverable': {
    message: '`{project}` can not owe itself anything.',
    cure: 'Write its own activities under `after`.',
  },
  'no-work': {
    message: '`{activity}` needs no work.',
    cure: 'Add days under `needs`, or remove the activity.',
  },
  'nobody-can': {
    message: 'Nobody who can work on `{project}` has the skill `{skill}`.',
    cure: 'Give it to a specialist or to the team at home there.',
  },
  'too-much-work': {
    message: '{who} needs {needed} days of `{skill}`; all who can give them have {had} in the whole game.',
    cure: 'Plan less work, or add people or weeks.',
  },
} as const satisfies { [check: string]: Words }

/** Matters and news that can not come, or can not do what they say. */
const matters = {
  'otherwise-priced': {
    message: '`{option}` holds if nobody decides, so it must be free.',
    cure: 'Remove its price or name another option.',
  },
  'too-expensive': { message: '`{option}` costs {price}; a week has {attention}.', cure: 'Lower the price.' },
  'about-nothing': {
    message: 'This is about nothing.',
    cure: 'Name a project, a person, or write `organisation`.',
  },
  'needs-person': {
    message: '`{what}` needs a person, and this is about none.',
    cure: 'Set `about: { person: any }` or name the person here.',
  },
  'needs-project': {
    message: '`{what}` needs a project, and this is about none.',
    cure: 'Set `about: { project: any }`.',
  },
  'both-any': {
    message: 'Only one of project and person can be `any`.',
    cure: 'Name one of them, or remove it.',
  },
  'news-about-any': { message: 'News can not be about `any`.', cure: 'Name the project or the person.' },
  'backward-weeks': {
    message: 'The weeks {from}-{to} run backwards.',
    cure: 'Write the earlier week first.',
  },
  'backward-days': {
    message: 'The least is {least} days, the most {most}.',
    cure: 'Write the smaller number as `least`.',
  },
  contradiction: { message: 'This can not hold together with {other}.', cure: 'Remove one of the two.' },
  'power-in-vain': {
    message: '`{name}` is about changes, and this scenario has none.',
    cure: 'Add `changes`, or leave it out.',
  },
  'skill-not-needed': {
    message: 'No activity it can be about needs `{skill}`.',
    cure: 'Name a skill that the project needs.',
  },
  'too-idle': { message: '`{name}` works {days} days a week.', cure: 'Ask for no more idle days than that.' },
  'too-many-bargains': {
    message: 'There are {count} bargains.',
    cure: 'Have at most {most} in a game.',
  },
  'bargain-size': {
    message: 'There are {count} here.',
    cure: 'A bargain has {size} issues of {size} options each.',
  },
  'bargain-paper': {
    message: 'There is no `{name}` that this bargain could go by.',
    cure: 'A rule is about an issue of its bargain; a minute is of a bargain of an earlier week.',
  },
  'bargain-clause': {
    message: 'The {other} cannot promise `{clause}`.',
    cure: 'Money is the sponsor’s to give, books are a manager’s to open.',
  },
  'too-many-committees': {
    message: 'There are {count} committees.',
    cure: 'Have at most {most} in a game, one of them before week 1.',
  },
  'table-size': {
    message: 'There are {count} here.',
    cure: 'A committee has three to six seats, three or four issues, and two to four options of each.',
  },
  'committee-seat': {
    message: '`{name}` cannot sit there.',
    cure: 'Name the sponsor, a lead of quality, a member of the board or a project manager.',
  },
  'committee-when': {
    message: 'This does not fit the week in which it sits.',
    cure: 'Before week 1 a committee has no project and settles rights; later it is about a project, and about its gate of that week.',
  },
  'committee-vote-count': {
    message: 'A text needs {needed} of {all} votes.',
    cure: 'Ask for one vote at least, and for no more than there are.',
  },
  'clause-elsewhere': {
    message: '`{clause}` cannot be settled here.',
    cure: 'A right belongs to a committee before week 1, a condition to one at a gate, the mandate to a bargain with the sponsor where there is one.',
  },
  'unknown-specialist': {
    message: '`{name}` is no specialist.',
    cure: 'Lend somebody whose role is `specialist`.',
  },
  'never-comes': {
    message: '`{matter}` can never come: what it waits for comes too late or never.',
    cure: 'Check its weeks and the matters and flags it waits for.',
  },
  'late-rumour': {
    message: 'The rumour comes in week {rumour}, the event in week {week}.',
    cure: 'A rumour comes earlier.',
  },
  'prepared-too-late': {
    message: 'The flag `{flag}` can not be set before week {week}.',
    cure: 'Let something set it earlier, or remove `prepared`.',
  },
} as const satisfies { [check: string]: Words }

/** What does not fit together in a drill. */
const drills = {
  'drill-folder': {
    message: 'The drill `{id}` lies in the folder `{folder}`.',
    cure: 'Give both the same name.',
  },
  'drill-pair': { message: 'There are {count} parties.', cure: 'A drill is between two.' },
  'committee-size': {
    message: 'There are {count} parties.',
    cure: 'A committee is between five and seven.',
  },
  'committee-text': {
    message: 'The text of the committee says nothing of `{issue}`.',
    cure: 'Name an option of each issue.',
  },
  'committee-votes': {
    message: '{needed} votes are needed, and there are {all}.',
    cure: 'Ask for no more than there are.',
  },
  'unknown-choice': {
    message: 'There is no `{name}` here.',
    cure: 'Name an issue that stands under `issues`, and one of its options.',
  },
  'drill-count': {
    message: '`{holder}` has too few entries or too many.',
    cure: 'A drill has one to eight issues of two to five options each.',
  },
  'drill-twice': { message: '`{name}` has the same entry twice.', cure: 'Remove one.' },
  'unknown-consequence': {
    message: 'There is no consequence `{name}`.',
    cure: 'Add it to the list `consequences`, or use one of it.',
  },
  'unknown-party': {
    message: 'There is no party `{name}`.',
    cure: 'Use a name that stands under `parties`.',
  },
  'no-stake': {
    message: 'To `{party}` all options are worth the same.',
    cure: 'Give interests in something that the options bring about.',
  },
} as const satisfies { [check: string]: Words }

/** What is wrong with the words. */
const words = {
  'missing-words': { message: 'The words `{id}` are missing.', cure: 'Add them.' },
  'unused-words': { message: 'Nothing uses the words `{id}`.', cure: 'Correct the name or remove them.' },
  'no-text': {
    message: '`{id}` should be a text.',
    cure: 'Write a text, in quotes if it looks like a number.',
  },
  'bad-message': {
    message: 'This message can not be read: {reason}',
    cure: 'Check its braces: `{project}`, or `{personPronoun, select, she {her} he {his} other {their}}`.',
  },
  'unknown-argument': { message: '`{argument}` is not known here.', cure: 'Use one of: {known}.' },
} as const satisfies { [check: string]: Words }

/** Every check: its id, what it says, and how to mend what it found. */
export const checkTable = { ...files, ...shape, ...names, ...organisation, ...matters, ...drills, ...words }

export type Check = keyof typeof checkTable
export const checkNames = Object.keys(checkTable) as Check[]
