import { untrack } from 'svelte'
import { projectName } from './names.ts'
import type { Office } from './office.ts'
import type { Letters, Stage, WhyPlain } from './stage-door.ts'

/** The stage in its host: opened once, whatever is ordered meanwhile, and closed with it. */
export function openStageHost(
  here: Office,
  host: () => HTMLElement | undefined,
  failed: (why: WhyPlain) => void,
) {
  let stage = $state.raw<Stage | null>(null)

  function open(into: HTMLElement, opener: NonNullable<Office['openStage']>) {
    let gone = false
    const broke = (error: unknown) => {
      if (gone) return
      console.error(error)
      failed('broke')
    }
    opener(into, { still: here.still, letters: lettersOf(here), failed: broke }).then((opened) => {
      if ('none' in opened) {
        if (!gone) failed(opened.none)
      } else if (gone) opened.close()
      else stage = opened
    }, broke)
    return () => {
      gone = true
      stage?.close()
      stage = null
    }
  }

  $effect(() => {
    const [into, opener] = [host(), here.openStage]
    if (!into || !opener) return
    const close = untrack(() => open(into, opener))
    return () => untrack(close)
  })
  $effect(() => stage?.still(here.still))

  return {
    get stage() {
      return stage
    },
  }
}

const lettersOf = ({ view, say }: Office): Letters => ({
  days: say('stage.days').split(' '),
  projects: Object.fromEntries(
    (view.house ?? view.projects).map(({ id }) => [id, [...say(projectName(id))][0] ?? '']),
  ),
})
