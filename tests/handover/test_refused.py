"""Where handing over is refused, no file is written and nothing is noted."""

import pytest

from reflect_app.errors import NotReadyError
from reflect_app.handover.errors import EmptyPassphraseError, NotNowError
from tests.drivers.person import WHOLE


@pytest.fixture
def refuses():
    """Have something refused with this error, and see that all is as it was."""

    def see(who, it, error, deed, **how):
        before = kept(who, it)
        with pytest.raises(error):
            deed(it, **how)
        assert kept(who, it) == before

    return see


def kept(who, it):
    """What somebody has of a reflection, in the library and in files."""
    return who.library.get(it), who.review(it).entries, sorted(who.folder.glob("*.reflection"))


@pytest.mark.parametrize("lacks", [{"tags": ()}, {"published": None}])
def test_a_text_that_lacks_something_is_not_approved(author, supervisor, refuses, lacks):
    it = author.write(WHOLE.model_copy(update=lacks))
    supervisor.open(author.send(it))
    refuses(supervisor, it, NotReadyError, supervisor.approve)


def test_what_was_sent_back_is_approved_only_once_it_comes_again(author, supervisor, sent, refuses):
    supervisor.send_back(sent)
    refuses(supervisor, sent, NotNowError, supervisor.approve)
    supervisor.open(author.send(sent))
    supervisor.approve(sent)
    assert supervisor.status(sent) == "approved"


def test_what_was_approved_is_not_sent_back_before_it_is_reopened(supervisor, sent, refuses):
    supervisor.approve(sent)
    refuses(supervisor, sent, NotNowError, supervisor.send_back)
    supervisor.reopen(sent)
    supervisor.send_back(sent)
    assert supervisor.status(sent) == "returned"


@pytest.mark.parametrize("deed", ["approve", "send_back"])
def test_nobody_answers_what_they_threw_away(supervisor, sent, refuses, deed):
    supervisor.library.move_to_bin([sent])
    refuses(supervisor, sent, NotNowError, getattr(supervisor, deed))


def test_what_was_never_approved_is_not_reopened(author, supervisor, sent, refuses):
    for who in (author, supervisor):
        refuses(who, sent, NotNowError, who.reopen)


@pytest.mark.parametrize("deed", ["approve", "send_back"])
def test_a_passphrase_of_no_letters_locks_nothing(supervisor, sent, refuses, deed):
    refuses(supervisor, sent, EmptyPassphraseError, getattr(supervisor, deed), passphrase="")


def test_an_approval_of_other_words_by_the_same_person_is_another_one(author, supervisor, sent):
    supervisor.approve(sent)
    author.edit(sent, "Hers, too.")
    supervisor.open(author.send(sent))
    author.open(supervisor.approve(sent))
    assert author.status(sent) == "approved"
