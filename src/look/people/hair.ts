import { inked, lit } from './complexion.ts'
import type { HairStyle } from './person-look.ts'
import { disc, filled, stroked } from './svg.ts'

/** What lies behind head and shoulders, and what lies over the face. */
export type Hair = { readonly back: string; readonly front: string }

/** Each style in the colour of the hair, or of the cloth over it, round a head in the middle of 120, 100. */
export const hairOf: { readonly [style in HairStyle]: (tone: string) => Hair } = {
  crop: (tone) => ({
    back: '',
    front: filled(
      'M79 98C73 58 94 37 121 37C150 37 168 58 161 98L157 99C158 86 154 77 147 71C131 77 106 76 95 68C87 75 83 86 83 99Z',
      tone,
    ),
  }),
  side: (tone) => ({
    back: '',
    front: filled(
      'M79 100C71 60 90 36 123 36C153 36 169 60 161 100L157 100C158 88 155 80 150 74C136 72 118 66 108 56C102 70 88 76 83 100Z',
      tone,
    ),
  }),
  quiff: (tone) => ({
    back: '',
    front: filled(
      'M80 98C76 74 80 56 92 50C96 34 122 26 142 34C160 38 168 62 160 98L157 98C157 84 153 74 147 69C132 72 112 70 101 62C90 70 84 82 84 98Z',
      tone,
    ),
  }),
  bun: (tone) => ({
    back: disc(121, 27, 20, inked(tone, 0.18)),
    front: filled(
      'M79 102C70 58 92 36 120 36C148 36 170 58 161 102L157 100C156 82 146 66 121 61C96 66 85 82 83 100Z',
      tone,
    ),
  }),
  afro: (tone) => ({
    back: filled(
      'M120 14C162 8 190 44 182 84C184 116 168 132 152 134L88 134C72 132 56 116 58 84C50 44 78 8 120 14Z',
      tone,
    ),
    front: filled(
      'M80 92C80 72 94 58 120 58C146 58 160 72 160 92C166 70 150 44 120 44C90 44 74 70 80 92Z',
      tone,
    ),
  }),
  curly: (tone) => ({
    back: curls(tone, [[82, 66, 20], [104, 46, 22], [136, 46, 22], [158, 66, 20], [76, 90, 15], [164, 90, 15]]), // biome-ignore format: a table
    front: curls(tone, [[94, 62, 13], [114, 56, 13], [134, 57, 13], [149, 66, 11], [84, 76, 9]]), // biome-ignore format: a table
  }),
  bob: (tone) => ({
    back: filled(
      'M70 104C62 52 92 33 120 33C148 33 178 52 170 104C172 126 174 138 170 150C160 157 150 153 146 146L94 146C90 153 80 157 70 150C66 138 68 126 70 104Z',
      inked(tone, 0.16),
    ),
    front: filled(
      'M77 118C68 60 92 36 120 36C148 36 172 60 163 118C158 108 158 92 154 80C134 84 108 78 98 64C90 76 82 92 77 118Z',
      tone,
    ),
  }),
  long: (tone) => ({
    back: filled(
      'M68 108C60 52 92 32 120 32C148 32 180 52 172 108C174 150 182 176 176 206C160 214 140 206 134 196L106 196C100 206 80 214 64 206C58 176 66 150 68 108Z',
      inked(tone, 0.16),
    ),
    front: filled(
      'M77 126C68 60 92 36 121 36C150 36 172 60 163 126C158 110 158 90 146 74C136 68 126 62 121 56C114 66 96 74 90 82C82 94 82 110 77 126Z',
      tone,
    ),
  }),
  pony: (tone) => ({
    back: filled(
      'M140 38C176 34 190 70 178 118C172 138 160 140 160 128C172 100 160 70 140 62Z',
      inked(tone, 0.16),
    ),
    front: filled(
      'M79 100C70 60 90 36 120 36C150 36 170 60 161 100L157 98C155 80 146 68 132 62C116 72 96 70 86 80C84 88 83 94 83 100Z',
      tone,
    ),
  }),
  fringe: (tone) => ({
    back: filled(
      'M70 104C62 52 92 33 120 33C148 33 178 52 170 104L170 138C164 146 154 144 152 138L88 138C86 144 76 146 70 138Z',
      inked(tone, 0.16),
    ),
    front: filled(
      'M77 112C70 58 92 35 120 35C148 35 170 58 163 112C159 102 158 92 157 82C140 88 100 88 83 82C82 92 81 102 77 112Z',
      tone,
    ),
  }),
  swept: (tone) => ({
    back: '',
    front:
      filled(
        'M79 102C70 62 84 38 116 35C148 30 172 54 161 102L157 100C158 84 152 72 140 64C126 62 106 64 94 74C86 82 84 92 83 102Z',
        tone,
      ) + stroked('M96 60Q116 44 146 52', lit(tone, 0.35), 4),
  }),
  bald: (tone) => ({
    back: '',
    front: filled(
      'M80 108C77 96 78 84 82 78C84 88 84 98 83 110ZM160 108C163 96 162 84 158 78C156 88 156 98 157 110Z',
      tone,
    ),
  }),
  locs: (tone) => ({
    back: stroked(
      'M84 66C68 96 74 130 68 168M92 52C76 90 84 140 82 178M156 66C172 96 166 130 172 168M148 52C164 90 156 140 158 178',
      inked(tone, 0.1),
      11,
    ),
    front:
      filled(
        'M78 104C70 58 92 35 120 35C148 35 170 58 162 104C158 88 154 74 142 66C130 70 112 70 98 66C86 74 82 88 78 104Z',
        tone,
      ) + stroked('M104 42L98 64M120 38L120 66M136 42L142 64', lit(tone, 0.16), 2.5),
  }),
  turban: (tone) => ({
    back: '',
    front:
      filled(
        'M76 88C66 48 92 22 121 22C150 22 174 48 164 88C150 70 134 64 120 64C106 64 90 70 76 88Z',
        tone,
      ) +
      stroked('M80 72C98 44 130 36 160 56', inked(tone, 0.3), 4) +
      stroked('M160 74C142 46 110 36 82 52', inked(tone, 0.3), 4) +
      filled('M120 64L112 46L128 46Z', lit(tone, 0.25)),
  }),
  hijab: (tone) => ({
    back: filled(
      'M66 104C60 48 90 28 120 28C150 28 180 48 174 104C176 140 172 170 186 214L54 214C68 170 64 140 66 104Z',
      inked(tone, 0.22),
    ),
    front:
      filled(
        'M69 104C62 50 92 30 120 30C148 30 178 50 171 104C171 138 160 160 152 172C136 186 104 186 88 172C80 160 69 138 69 104ZM83 100C83 126 98 150 120 150C142 150 157 126 157 100C157 78 144 62 120 62C96 62 83 78 83 100Z',
        tone,
        'evenodd',
      ) +
      filled(
        'M88 172C110 184 140 178 158 158C156 186 150 206 126 222L98 214C84 204 80 186 88 172Z',
        inked(tone, 0.12),
      ) +
      stroked('M92 54C104 44 136 42 150 56', lit(tone, 0.22), 3),
  }),
}

const curls = (tone: string, discs: readonly (readonly [number, number, number])[]) =>
  discs.map(([x, y, radius]) => disc(x, y, radius, tone)).join('')
