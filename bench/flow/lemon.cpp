// Times LEMON's NetworkSimplex<int> on a series written by lemon-bench.mjs: every step from scratch, because it has no warm start.
// Two passes, the second measured. A step's time holds the reading of its capacities, costs and supplies into the solver, and the solve.
// Prints {"microseconds": a step, "optima": [one a step, null where there is none]}.
#include <lemon/network_simplex.h>
#include <lemon/smart_graph.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <limits>
#include <vector>

using Graph = lemon::SmartDigraph;
using Solver = lemon::NetworkSimplex<Graph, int, int>;

struct Step {
  std::vector<int> capacity, cost, supply;
};

static std::vector<int> numbers(std::ifstream &in, int count) {
  std::vector<int> values(count);
  for (int &value : values) in >> value;
  return values;
}

int main(int count, char **words) {
  std::ifstream in(count > 1 ? words[1] : "");
  int nodes, arcs, length;
  if (!(in >> nodes >> arcs >> length)) {
    std::fprintf(stderr, "usage: lemon SERIES\n");
    return 1;
  }
  const std::vector<int> from = numbers(in, arcs), to = numbers(in, arcs);
  std::vector<Step> steps(length);
  for (Step &step : steps) {
    step.capacity = numbers(in, arcs);
    step.cost = numbers(in, arcs);
    step.supply = numbers(in, nodes);
  }
  if (!in) {
    std::fprintf(stderr, "the series ends early\n");
    return 1;
  }
  Graph graph;
  for (int i = 0; i < nodes; i++) graph.addNode();
  for (int i = 0; i < arcs; i++) graph.addArc(graph.nodeFromId(from[i]), graph.nodeFromId(to[i]));
  Graph::ArcMap<int> capacity(graph), cost(graph);
  Graph::NodeMap<int> supply(graph);
  Solver solver(graph);
  double microseconds = 0;
  std::vector<long long> optima(length);
  std::vector<bool> optimal(length);
  for (int pass = 0; pass < 2; pass++) {
    for (int t = 0; t < length; t++) {
      for (int i = 0; i < arcs; i++) {
        const int bound = steps[t].capacity[i];
        capacity[graph.arcFromId(i)] = bound < 0 ? std::numeric_limits<int>::max() : bound;
        cost[graph.arcFromId(i)] = steps[t].cost[i];
      }
      for (int i = 0; i < nodes; i++) supply[graph.nodeFromId(i)] = steps[t].supply[i];
      const auto start = std::chrono::steady_clock::now();
      solver.upperMap(capacity).costMap(cost).supplyMap(supply);
      optimal[t] = solver.run() == Solver::OPTIMAL;
      const auto end = std::chrono::steady_clock::now();
      if (pass == 0) continue;
      microseconds += std::chrono::duration<double, std::micro>(end - start).count();
      optima[t] = optimal[t] ? solver.totalCost<long long>() : 0;
    }
  }
  std::printf("{\"microseconds\": %.4f, \"optima\": [", microseconds / length);
  for (int t = 0; t < length; t++) {
    if (t > 0) std::printf(", ");
    if (optimal[t]) std::printf("%lld", optima[t]);
    else std::printf("null");
  }
  std::printf("]}\n");
  return 0;
}
