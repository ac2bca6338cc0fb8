"""Compares what `parley measure --all --json` says of partnerships with what networkx says of the same file."""

import csv
import json
import multiprocessing
import sys

import networkx

LIMIT = 1e-9


def betweenness_from(job):
    """What the shortest chains from some nodes add to the betweenness of all."""
    graph, sources = job
    return networkx.betweenness_centrality_subset(graph, sources, list(graph))


def betweenness(graph):
    """The same as networkx.betweenness_centrality, on all processors."""
    nodes, order = list(graph), len(graph)
    workers = multiprocessing.cpu_count()
    with multiprocessing.Pool(workers) as pool:
        parts = pool.map(betweenness_from, [(graph, nodes[one::workers]) for one in range(workers)])
    # Each unordered pair of ends comes up twice, and the function halves it already.
    pairs = (order - 1) * (order - 2) / 2
    return {node: sum(part[node] for part in parts) / pairs for node in nodes}


def by_id(measures, name):
    return {entity["id"]: entity[name] for entity in measures["entities"]}


def groups(measures, name):
    found = {}
    for entity in measures["entities"]:
        found.setdefault(entity[name], set()).add(entity["id"])
    return found


def main(partnerships, measures):
    with open(partnerships, encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    graph = networkx.Graph()
    graph.add_edges_from(
        (f"wikidata:{row['qid_a']}", f"wikidata:{row['qid_b']}") for row in rows if row["qid_a"] != row["qid_b"]
    )
    with open(measures, encoding="utf-8") as file:
        ours = json.load(file)

    components = sorted(networkx.connected_components(graph), key=len, reverse=True)
    communities = groups(ours, "community").values()
    numbers = {
        "density": (ours["density"], networkx.density(graph)),
        "assortativity": (ours["assortativity"], networkx.degree_assortativity_coefficient(graph)),
        "average clustering": (ours["clustering"]["average"], networkx.average_clustering(graph)),
        "transitivity": (ours["clustering"]["transitivity"], networkx.transitivity(graph)),
        "modularity": (ours["communities"]["modularity"], networkx.community.modularity(graph, communities)),
    }
    of_nodes = {
        "degree": dict(graph.degree()),
        "clustering": networkx.clustering(graph),
        "betweenness": betweenness(graph),
    }
    wrong = []
    if set(by_id(ours, "degree")) != set(graph) or ours["edges"] != graph.number_of_edges():
        wrong.append("the network")
    found = {frozenset(group) for group in groups(ours, "component").values()}
    if found != {frozenset(group) for group in components}:
        wrong.append("components")

    differences = {name: abs(one - other) for name, (one, other) in numbers.items()}
    for name, theirs in of_nodes.items():
        mine = by_id(ours, name)
        differences[name] = max(abs(mine[node] - theirs[node]) for node in graph)
    wrong += [name for name, difference in differences.items() if not difference <= LIMIT]

    print(f"{graph.number_of_nodes()} nodes, {graph.number_of_edges()} edges, networkx {networkx.__version__}")
    for name, difference in differences.items():
        print(f"{name:20} greatest difference {difference:.3g}")
    print(f"components {len(components)}, communities {len(communities)}")
    if wrong:
        sys.exit(f"not equal to {LIMIT}: {', '.join(wrong)}")
    print(f"all equal to {LIMIT}; greatest difference of all {max(differences.values()):.3g}")


if __name__ == "__main__":
    main(*sys.argv[1:])
