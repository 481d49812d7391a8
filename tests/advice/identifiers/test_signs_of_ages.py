"""What counts points for an age is what is seen around numbers."""

from reflect_app.advice.identifiers.listed import entries
from tests.benchmarks.advice.fit_signs_of_ages import samples


def test_each_sign_that_counts_points_is_one_that_is_seen_around_numbers():
    """A sign that was given another name in the program would silently count nothing."""
    counted = {line.rpartition(" ")[0] for line in entries("signs-of-ages.txt")} - {"start"}
    seen = set().union(*(sample.signs for sample in samples()))
    assert counted - seen == set()
