import { late } from './late.ts'

/** The screens beyond the title, each with all that only it needs. */
export const screens = {
  coach: late(() => import('./coach/coach.svelte')),
  handOver: late(() => import('./seat/hand-over.svelte')),
  briefing: late(() => import('./briefing.svelte')),
  seatBriefing: late(() => import('./seat/seat-briefing.svelte')),
  week: late(() => import('./week.svelte')),
  bargain: late(() => import('./bargain/bargain-room.svelte')),
  weekCommittee: late(() => import('./week-committee/committee-room.svelte')),
  debrief: late(() => import('./debrief.svelte')),
  negotiation: late(() => import('./negotiate/negotiation.svelte')),
  auditList: late(() => import('./audit/audit-list.svelte')),
  standard: late(() => import('./audit/standard/standard-screen.svelte')),
  audit: late(() => import('./audit/audit-screen.svelte')),
  case: late(() => import('./case/case-screen.svelte')),
  year: late(() => import('./year/year-screen.svelte')),
}

/** All of them, one after the other, so that they are at hand before they are asked for. */
export async function fetchScreens(): Promise<void> {
  for (const { fetch } of Object.values(screens)) await fetch()
}
