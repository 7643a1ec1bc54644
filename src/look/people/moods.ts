export const moods = ['calm', 'pleased', 'guarded', 'annoyed', 'alarmed', 'thinking', 'tired'] as const
/** What a face shows: brow, eyelid and mouth, nothing else. Each has a word of its own. */
export type Mood = (typeof moods)[number]
