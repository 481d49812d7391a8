"""Check digits, by the rules that each number is published with."""

from __future__ import annotations

_HEALTH = 10  # digits of NHS, CHI, and Health and Care numbers
_CARD = range(13, 20)
_UPN = 13
_UPN_LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ"
_UPN_VALUES = _UPN_LETTERS + "0123456789"


def health_number_is_right(digits: str) -> bool:
    """Modulo 11 with weights 10 to 1, as the NHS Data Dictionary has it.

    It is the same for NHS, CHI, and Health and Care numbers.
    """
    if len(digits) != _HEALTH:
        return False
    return sum(int(each) * (_HEALTH - at) for at, each in enumerate(digits)) % 11 == 0


def card_number_is_right(digits: str) -> bool:
    """Luhn’s rule (ISO/IEC 7812), for the 13 to 19 digits of a payment card."""
    if len(digits) not in _CARD or len(set(digits)) == 1:
        return False
    doubled = (int(each) * (1 + at % 2) for at, each in enumerate(reversed(digits)))
    return sum(each - 9 if each > 9 else each for each in doubled) % 10 == 0  # noqa: PLR2004


def iban_is_right(letters: str) -> bool:
    """Modulo 97 (ISO 13616) of an IBAN in capitals without spaces."""
    moved = letters[4:] + letters[:4]
    return int("".join(str(int(each, 36)) for each in moved)) % 97 == 1


def pupil_number_is_right(upn: str) -> bool:
    """The check letter of a unique pupil number, as the Department for Education has it."""
    if len(upn) != _UPN or any(each not in _UPN_VALUES for each in upn):
        return False
    total = sum(_UPN_VALUES.index(each) * at for at, each in enumerate(upn[1:], start=2))
    return _UPN_LETTERS[total % 23] == upn[0]
