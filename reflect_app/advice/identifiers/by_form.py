"""What is known by its form, in the order in which one form is taken for another least often."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reflect_app.advice.identifiers import (
    ages,
    codes,
    contacts,
    dates,
    digit_runs,
    gapped_codes,
    parts_of_numbers,
    passwords,
    postcodes,
    said_codes,
    said_joints,
    said_numbers,
    short_telephones,
    told_in_a_second_place,
    vehicles,
    wards,
    weighed_numbers,
)
from reflect_app.advice.identifiers.reading import Reading

if TYPE_CHECKING:
    from reflect_app.advice.finding import Finding
    from reflect_app.advice.paragraphs import Paragraph


def find(paragraph: Paragraph) -> tuple[Finding, ...]:
    """Numbers, codes, contacts, dates and ages, in the order of the text; none overlap."""
    reading = Reading(paragraph)
    contacts.find(reading)
    if reading.has_digit:
        wards.find(reading)
    passwords.find(reading)
    dates.find(reading)
    short_telephones.find(reading)
    said_joints.find(reading)
    said_codes.find(reading)
    said_numbers.find(reading)
    if reading.has_digit:
        postcodes.find(reading)
    vehicles.find(reading)
    if reading.has_digit:
        gapped_codes.find(reading)
        told_in_a_second_place.find(reading)
        parts_of_numbers.find(reading)
        codes.find(reading)
        codes.find_others(reading)
        digit_runs.find(reading)
        weighed_numbers.find(reading)
    ages.find(reading)
    return tuple(sorted(reading.findings, key=lambda each: each.start))
