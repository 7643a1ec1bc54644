/** Acts of talk in one turn, answers left out. An assumption: as many as are still listened to. */
export const talkLimit = 2
