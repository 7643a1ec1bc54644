/** Where the scenario's words name things. */
export const personName = (id: string) => `people.${id}.name`
export const personTitle = (id: string) => `people.${id}.title`
export const projectName = (id: string) => `projects.${id}.name`
export const skillName = (id: string) => `skills.${id}`
export const matterTitle = (id: string) => `matters.${id}.title`
export const changeTitle = (id: string) => `changes.${id}.title`
export const activityName = (project: string, activity: string) => `activities.${project}.${activity}`
export const optionLabel = (matter: string, option: string) => `matters.${matter}.options.${option}.label`
export const optionMeans = (matter: string, option: string) => `matters.${matter}.options.${option}.means`
export const echoText = (matter: string, option: string, echo: string) =>
  `matters.${matter}.echoes.${option}.${echo}`
