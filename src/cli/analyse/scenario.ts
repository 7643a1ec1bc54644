import type { Scenario } from '../../scenario/read.ts'
import type { Words } from '../../words/say.ts'
import { language } from '../../words/say.ts'
import type { Analysed } from './reading.ts'
import { scenarioReading } from './scenario-reading.ts'
import { scenarioInWords } from './scenario-words.ts'

/** The plan of a scenario, as a document and as text in the words of the case. */
export function analyseScenario({ setup, words }: Scenario, interfaceWords: Words): Analysed {
  const document = scenarioReading(setup)
  return { document, text: scenarioInWords(document, { ...interfaceWords, ...words[language] }) }
}
