"""Nothing that is private gets into any file that is published, whatever its format."""

from reflect_app.publication.publish.publish_plan import PublishPlan
from reflect_app.publication.publish.publish_settings import CHOICES, PublishSettings
from reflect_app.publication.publish.publisher import Publisher
from reflect_app.status import Status
from tests.samples import FULL


def test_no_file_of_any_format_has_the_title_the_id_or_where_it_came_from(library, folder):
    record = library.create(FULL, title="Her private title", status=Status.FINISHED)
    settings = PublishSettings(folder, frozenset(CHOICES), with_zip=True)
    job = Publisher(library, PublishPlan(library, settings), None)
    for lots in (job.lots([record.id]), job.finish()):
        assert not [one for lot in lots for one in lot if one.problems]
    files = [*folder.iterdir()]
    assert {path.suffix for path in files} == {".txt", ".md", ".html", ".jsonl", ".csv", ".zip"}
    private = ("private title", record.id, str(folder))
    for path in files:
        data = path.read_bytes()
        assert b"sat down near her" in data or path.name == "index.html"
        assert not [each for each in private if each.encode() in data], path.name
