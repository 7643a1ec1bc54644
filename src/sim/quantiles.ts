import type { Uncertainty } from './setup.ts'

/**
 * Sixty-four mid-point quantiles of a lognormal with mean 1, in per-mille, for a coefficient of variation of 0.1, 0.3
 * and 0.5. Tables, because `exp` and `log` differ in their last bit between engines.
 */
const low = [
  782, 816, 835, 848, 859, 868, 876, 884, 891, 897, 903, 908, 913, 919, 923, 928, 933, 937, 941, 946, 950,
  954, 958, 962, 966, 970, 974, 978, 982, 985, 989, 993, 997, 1001, 1005, 1009, 1013, 1017, 1021, 1025, 1029,
  1034, 1038, 1043, 1047, 1052, 1057, 1062, 1067, 1072, 1078, 1084, 1090, 1097, 1104, 1112, 1120, 1130, 1140,
  1153, 1167, 1186, 1213, 1267,
]
const medium = [
  471, 535, 572, 599, 622, 642, 660, 676, 691, 706, 719, 733, 745, 757, 769, 781, 792, 803, 814, 825, 836,
  847, 857, 868, 878, 889, 900, 910, 921, 931, 942, 953, 964, 975, 987, 998, 1010, 1022, 1034, 1046, 1059,
  1072, 1086, 1100, 1114, 1129, 1144, 1160, 1177, 1195, 1214, 1233, 1255, 1277, 1302, 1329, 1359, 1393, 1432,
  1478, 1534, 1608, 1718, 1949,
]
const high = [
  286, 351, 390, 421, 447, 470, 492, 511, 530, 548, 565, 582, 598, 614, 629, 645, 660, 675, 690, 704, 719,
  734, 749, 764, 779, 794, 809, 825, 840, 856, 872, 889, 905, 922, 939, 957, 975, 994, 1013, 1032, 1053, 1074,
  1095, 1118, 1142, 1166, 1192, 1219, 1248, 1278, 1311, 1345, 1383, 1423, 1468, 1517, 1573, 1636, 1710, 1799,
  1911, 2061, 2293, 2810,
]

const tables: { readonly [u in Uncertainty]: readonly number[] } = { none: [], low, medium, high }

export const quantileCount = 64

/** The coefficients of variation of the tables, in per-mille. */
export const tableSpreads = { none: 0, low: 100, medium: 300, high: 500 } as const satisfies {
  readonly [u in Uncertainty]: number
}

/**
 * How true effort stands to honest plan at a quantile (0 to 63), in per-mille. With another spread than the table's own
 * (per-mille) its deviations are scaled.
 */
export function effortQuantile(
  uncertainty: Uncertainty,
  index: number,
  spread: number = tableSpreads[uncertainty],
): number {
  const own = tables[uncertainty][index] ?? 1000
  return uncertainty === 'none' ? own : 1000 + Math.round(((own - 1000) * spread) / tableSpreads[uncertainty])
}

/** The factor all activities of a project share: the narrowest table, its deviations scaled to a spread in per-mille. */
export const sharedQuantile = (spreadPermille: number, index: number): number =>
  1000 + Math.round((((low[index] ?? 1000) - 1000) * spreadPermille) / 100)
