"""A word that may be a ward, a home, a firm or somebody: what stands beside it tells which."""

import pytest

from reflect_app.advice import advise
from reflect_app.advice.finding import Kind

PLACES = {"place", "organisation"}


def types_of(word, text):
    found = advise(text, None, [Kind.IDENTIFIERS])
    return {one.type for one in found if word in one.text}


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("Rowan", "She was admitted to Rowan on a section two."),
        ("Heather", "I was on Heather that night with one agency nurse."),
        ("Willow", "They stepped him down to Willow at the weekend."),
        ("Jasmine", "The nurse from Jasmine gave me the story."),
        ("Larkspur", "Larkspur could not take him back."),
        ("Kestrel", "The Kestrel nurse had written it all down."),
        ("Riverside", "Since Riverside closed he has had nowhere to go."),
        ("Greenacres", "Greenacres said that he could not come back."),
        ("Merrybrook", "The head of Merrybrook rang me twice."),
        ("Novacare", "A Novacare carer came at nine."),
        ("Caredig", "Caredig have offered her a flat."),
        ("Skerrow", "They fled Skerrow in the night."),
        ("Sycamore", "I cover Maple and Sycamore on a long day."),
        ("Bluebell", "The corridor between Heather and Bluebell was freezing."),
        ("Little Acorns", "Little Acorns could not take her on a Friday."),
        ("Prosser and Son", "He had the repair shop, Prosser and Son."),
        ("Hodge and Marlow", "Her solicitor is at Hodge and Marlow."),
        ("Juniper", "Juniper, nights. Three call bells at once."),
        ("Kilbride", "The boys' home, Kilbride, was knocked down."),
        ("Alder Hey", "She was flown to Alder Hey that night."),
        ("Six Bells", "The lads hang about at Six Bells after dark."),
        ("Whinlatter", "We took a group to Whinlatter for the trees."),
        ("Neptune Fisheries", "He fished for Neptune Fisheries all his life."),
        ("quarry hill", "he lives on quarry hill wi his mam"),
        ("royal", "he got took to the royal with his chest"),
        ("Hobb's Piece", "I drove past Hobb's Piece twice."),
        ("Bristol Crown Court", "He read it aloud: robbery, Bristol Crown Court."),
        ("Northern General", "He was taken to the Northern General."),
        ("Blue Arrow", "The agency is Blue Arrow and they never ring back."),
        ("Severn", "The handover from Severn was two lines long."),
        ("Bellfield", "There was trouble on the Bellfield, the estate behind us."),
        ("Sacred Heart High", "She taught at Sacred Heart High."),
        ("Bristol", "He had never been to Bristol."),
        ("Carrick Marine Fabrication", "The first apprentice left Carrick Marine Fabrication."),
        ("9a cobblers wynd", "her letter says 9a cobblers wynd"),
        ("Medichem", "His script is picked up @ Medichem on a Friday."),
        ("Veolia", "He had a job on the bins with Veolia."),
        ("Number Nine", "He has lived at Number Nine for years."),
        ("Tapestry", "Email to Tapestry about the deposit."),
        ("hmp welby", "hes in hmp welby till xmas"),
        ("cragside", "they live up by cragside its miles"),
        ("quarry bank", "he can tell u every reg on quarry bank"),
        ("Dunnock Close", "Picked up a man of 66, ex Dunnock Close."),
        ("Weaver's Yard", "I found them in our Weaver's Yard garage."),
        ("Great Cowl", "There are two hills called Great Cowl."),
        ("Marigold", "She wants to go back to Marigold, where the other ladies are."),
        ("Cherry", "I did a late on Cherry and came back for a long day."),
        ("meadowview", "she says meadowview is like a prison"),
        ("ivy bank", "he stays at ivy bank wi 3 others"),
        ("Thistle", "I was lent to Thistle for the night."),
        ("Tesco Express", "I was in the Tesco Express on Cropper Lane when she rang."),
        ("harbour homes", "he got a flat wi harbour homes in the end"),
        ("st brides", "she goes to st brides on a friday for her dinner"),
        ("the hollies", "my nan was in the hollies so i know"),
        ("Florence Ward", "Florence Ward stood empty for a year."),
        ("Florence Ward", "Florence Ward was shut in the spring."),
        ("Ward Ellis", "I found her slippers on Ward Ellis in the end."),
        ("Ward Penhale", "Ward Penhale had no beds, so we waited."),
        ("ward Mary Seacole", "He went to ward Mary Seacole for his drip."),
        ("Toll Gate", "He had walked from Toll Gate in his slippers."),
        ("Silver Knowes", "She took two buses from Silver Knowes."),
        ("Abbey Hulton", "We live in Abbey Hulton, so it is far."),
        ("Mercer's Reach", "They moved down to Mercer's Reach after the flood."),
        ("Kirkstall", "The Kirkstall bus had gone by then."),
        ("tregenna", "she had a cafe in tregenna for years"),
        ("balornock", "he was found in balornock by the tram"),
        ("glenmorran", "we had to go up to glenmorran for him"),
        ("gorbals", "he walked to gorbals and back with no coat"),
        ("moss side", "the shop in moss side shut down"),
        ("kirkoswald", "they are with carers out past kirkoswald"),
        ("Nether Wallop", "He farms Nether Wallop way."),
    ],
)
def test_a_place_is_told_by_what_is_done_there(word, text):
    assert types_of(word, text) & PLACES


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("Heather", "I handed over to Heather at eight."),
        ("Rowan", "The letter from Rowan made us cry."),
        ("Holly", "Holly was shut in her room."),
        ("Willow", "Willow is full of cold and stayed in bed."),
        ("Hazel", "Hazel would not accept help from us."),
        ("Rowan", "She bumped into Rowan in the corridor."),
        ("Rowan", "He swore at Rowan and threw the cup."),
        ("Jade", "He went to live with Jade in the summer."),
        ("Okonkwo", "Okonkwo opened the door to us."),
        ("Prosser", "He ran Prosser and Son till he was ill. Mr Prosser was kind."),
        ("Underhill", "I worked for Mr Underhill as his assistant."),
        ("Kwame", "At home, Kwame, who is her son, had waited."),
        ("Gill", "The other, a Mr Gill of Tolpuddle Close, had gone."),
        ("Bridie Ward", "Bridie Ward stood out on the road."),
        ("Bridie Ward", "In the end Bridie Ward laughed."),
        ("Kwame", "I wrote to Kwame about his job with the bins."),
        ("Pell", 'She came in and said "Mrs Pell, where do you keep the cups?"'),
        ("Heather", "There was a row between Heather and Rowan at tea."),
        ("Okonkwo", "The ward Okonkwo runs is the quiet one."),
    ],
)
def test_somebody_stays_somebody(word, text):
    assert "person" in types_of(word, text)


@pytest.mark.parametrize(
    "text",
    [
        "She was moved to Respite, then to Level 2 observations.",
        "I rang Safeguarding, and Housing could not take her.",
        "Since Covid closed everything, he has been in Bed 4.",
        "The Stoma nurse and the Tissue Viability nurse had written it down.",
        "Boccia and Bingo are on the board.",
        "Staff from Catering and the manager of Estates came.",
        "He moved to Pureed and was in the hollow of the bed.",
        "My Practice Educator says so, by the Humanities Block.",
        "I went from Panic to Calm and then on Home Leave, with Thickened Fluids.",
        "we watched the royal wedding and she gave me the general idea",
        "she lives on benefits and he lives up north",
        "He was in the Carer's Room, by the Nurse's Station, and at the Family Court.",
        "Staff from Housekeeping and from the Dispensary came, and she saw Chiropody.",
        "She was moved to Older People and then to the Boiler Room.",
        "A call from Brokerage, an email to Finance, and a letter to Commissioners.",
        "My first placement was with Older Adults and my second with Day Release.",
        "He has not been to Smoking Cessation, and the steps at Front Entrance are icy.",
        "he walks down the lane and over the bridge to all of us",
        "He had four letters from the Gas and one from the Electric.",
        "she gave to the food bank and he works at the bottle bank",
        "We did Tracheostomy Care, as the lady from Adaptations had in the Eighties.",
        "He was on Movicol that night and on Zopiclone after that.",
        "he was seen in dermatolgy and walked to exaustion, and i drove to tescos in december",
        "The Stagecoach bus was late, and we went up to Senior Carer and over to Direct Debit.",
        "The Ward Hostess knew, and on Ward Rounds it is all Ward Stock and Ward Based Learning.",
    ],
)
def test_what_is_everywhere_is_left_alone(text):
    found = advise(text, None, [Kind.IDENTIFIERS])
    assert not [one for one in found if one.type in PLACES]
