/* A plain serial scheme with random choice: what `npm run bench` measures the planner against.
   Reads: number of projects; for each: activities, types, capacities, then by activity: length, needs, number of successors,
   successors. Prints schedules a second of CPU time, and the sum of the shortest lengths, so that nothing is left out. */
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { A = 512, R = 4, T = 4096, S = 64 };
typedef struct {
  int n, types, length[A], count[A], next[A][S], waits[A];
  uint64_t capacity, need[A]; /* four pools of 15 bits each, a guard bit above each */
} Project;

static const uint64_t guards = 0x8000800080008000u;
static uint64_t room[T];
static unsigned state = 2463534242u;

static unsigned dice(void) {
  state ^= state << 13;
  state ^= state >> 17;
  return state ^= state << 5;
}

static int schedule(const Project *p, int *last) {
  int eligible[A], waits[A], ready[A] = {0}, count = 0, end = 0;
  for (int t = 0; t < *last; t++) room[t] = p->capacity | guards;
  memcpy(waits, p->waits, sizeof waits);
  for (int i = 0; i < p->n; i++)
    if (!waits[i]) eligible[count++] = i;
  while (count) {
    int at = (int)(((unsigned long long)dice() * (unsigned)count) >> 32), i = eligible[at];
    eligible[at] = eligible[--count];
    int t = ready[i], d = p->length[i];
    for (int u = t + d - 1; u >= t; u--)
      if (((room[u] - p->need[i]) & guards) != guards) {
        t = u + 1;
        u = t + d;
      }
    for (int u = t; u < t + d; u++) room[u] -= p->need[i];
    if (t + d > end) end = t + d;
    for (int k = 0; k < p->count[i]; k++) {
      int s = p->next[i][k];
      if (ready[s] < t + d) ready[s] = t + d;
      if (!--waits[s]) eligible[count++] = s;
    }
  }
  return *last = end;
}

int main(int argc, char **argv) {
  int projects, units, samples = argc > 1 ? atoi(argv[1]) : 1000;
  if (scanf("%d", &projects) != 1) return 1;
  Project *all = calloc((size_t)projects, sizeof *all);
  for (int k = 0; k < projects; k++) {
    Project *p = all + k;
    if (scanf("%d %d", &p->n, &p->types) != 2 || p->n > A || p->types > R) return 1;
    for (int r = 0; r < p->types; r++) {
      if (scanf("%d", &units) != 1) return 1;
      p->capacity |= (uint64_t)units << 16 * r;
    }
    for (int i = 0; i < p->n; i++) {
      if (scanf("%d", &p->length[i]) != 1) return 1;
      for (int r = 0; r < p->types; r++) {
        if (scanf("%d", &units) != 1) return 1;
        p->need[i] |= (uint64_t)units << 16 * r;
      }
      if (scanf("%d", &p->count[i]) != 1 || p->count[i] > S) return 1;
      for (int s = 0; s < p->count[i]; s++) {
        if (scanf("%d", &p->next[i][s]) != 1) return 1;
        p->waits[p->next[i][s]]++;
      }
    }
  }
  long sum = 0;
  clock_t start = clock();
  for (int k = 0; k < projects; k++) {
    int last = T, best = T;
    for (int n = 0; n < samples; n++) {
      int end = schedule(all + k, &last);
      if (end < best) best = end;
    }
    sum += best;
  }
  double seconds = (double)(clock() - start) / CLOCKS_PER_SEC;
  printf("%.0f %ld\n", (double)projects * samples / seconds, sum);
  return 0;
}
