"""A plan that somebody looked at writes nothing but what they saw, with dates given one by one."""

from datetime import date

from reflect_app.publication.publish.agreed_plan import CHANGED, AgreedPlan
from reflect_app.publication.publish.publish_dates import DatePlan
from reflect_app.publication.publish.publish_plan import PublishPlan
from reflect_app.publication.publish.publish_settings import PublishSettings
from reflect_app.reflection import PromptKey
from reflect_app.review.entries import Approved
from reflect_app.review.seal import seal_of
from tests.queue_samples import NOW, Happened, send_out
from tests.samples import FULL

DAY = date(2027, 1, 4)


def test_what_is_as_it_was_shown_is_ready_and_what_was_changed_is_not(library, tmp_path):
    same, other = (library.create(FULL) for _ in "ab")
    plan = AgreedPlan(library, PublishSettings(tmp_path))
    shown = list(plan.lines([same.id, other.id]))
    plan.agree({line.id: (line.seal, line.name) for line in shown})
    changed = other.reflection.answering(PromptKey.NEEDS, "Others, too.")
    library.save(other.model_copy(update={"reflection": changed}))
    ready, behind = plan.lines([same.id, other.id])
    assert ready.is_ready
    assert [problem.code for problem in behind.problems] == [CHANGED]


def test_what_was_not_shown_at_all_is_not_ready(library, tmp_path):
    plan = AgreedPlan(library, PublishSettings(tmp_path))
    plan.agree({})
    assert not plan.line(library.create(FULL).id).is_ready


def test_a_date_that_is_given_to_one_is_that_ones_alone(library, tmp_path):
    given, other = (library.create(FULL).id for _ in "ab")
    settings = PublishSettings(tmp_path, dates=DatePlan.own({given: DAY}))
    first, second = PublishPlan(library, settings).lines([given, other])
    assert (first.published, second.published) == (DAY, FULL.published)
    assert first.name.startswith("2027-01-04-")


def test_a_date_can_be_given_to_what_has_none(library, tmp_path):
    it = library.create(FULL.model_copy(update={"published": None})).id
    bare, dated = (
        PublishPlan(library, PublishSettings(tmp_path, dates=dates)).line(it)
        for dates in (DatePlan.own(), DatePlan.own({it: DAY}))
    )
    assert (bare.is_ready, dated.is_ready) == (False, True)


def test_an_approval_that_came_since_is_known_once_it_is_looked_at_again(library, tmp_path):
    it = send_out(library, NOW, "Sent")
    plan = PublishPlan(library, PublishSettings(tmp_path))
    assert plan.line(it, with_review=True).approval is None
    review = Happened(FULL, library.review(it).next_turn)
    library.add_to_review(it, [*review.came("B.", NOW, Approved, seal=seal_of(FULL))])
    plan.look_again()
    approval = plan.line(it, with_review=True).approval
    assert approval is not None
    assert approval.seal == seal_of(FULL)
