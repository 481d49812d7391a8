"""What care writing is full of and what identifies nobody is left alone."""

import pytest

from tests.advice.identifiers.cases import found_in

INNOCENT = """
He got a double 6 and then treble 20 at darts
A double 7 to 10, then a double 8 to 9
Knee ext 110, back ext 20
The house extension cost 45000 in all
Dialled 1471 to see who it was
She came to us in March. The third woman sat down
In May. The second of us rang
She came to us at 28 weeks with reduced movements
The review at six months was cancelled
The child was seen from 9 days after referral
Removed the stitches at 10 days, clean and dry
Darts night: Maria 34 Jo 36
Sam, NEWS, day 2, 14, so we rang outreach
Kim, OT, day 3, 45 minutes in the kitchen
Sensor (4m) alarmed
April is 12 weeks off and we have no rota
June is 3 and August is 2 on the chart
The woman has 20 years and two strikes on me
We have twa kettles and fower mugs
A good price for 12 and they fit
Did COWS, 14. Gave him a blanket
I was asked for a priest, and I am not one, I'm a Quaker
Two on Antabuse, one on Campral, one on prayer
Under the Act, sections 17, 20 and 47, we must ask
For dual antiplatelets, Clopi 75, Aspirin 75, three weeks
She had NovoRapid, 6, witnessed by me
OGRS says 71, and the Fagerstrom, 8, was done again
Blew again, 29. We both fell about
TA1 off, TA2 covering Reception
The EDE-Q had a global of 4.6 and BiPAP 12/5 was on
Bladder scan, TWOC 0600, home on Friday
The Tinnitus Handicap Inventory, 58, and a second reading at one hour (21)
Off legs, CK 2200, found after a long lie
Life360 deleted from her phone
Did a MoCA, 21, and she laughed
HoNOS, 23, was typed in by somebody
Marks for the quiz: me 9, and chocolate for everyone
The key safe was moved in 2019
A code of conduct for the ward is 12 pages
The incident took 100 minutes
Candidate 3 was late
A two year old bites because a two year old has no words
It was a six year old's worth of paint
like a four-year-old would
Paediatric ED, the 2 y/o bay is full
a lactate of 4.2 and a heart rate of 128
The visit was 20 mins and should have been 90
the coroner's officer. Reg 28, Rule 23, and so on
1,000 words
NG28 says so
Section 136
s136 of the Act
ICD-10 F32.1
F32.1
PHQ-9
a PHQ-9 of 14
GAD-7
Covid-19
Band 6
a band 7 nurse
12/24
24/7
room 12
Room 101
3 out of 10
a pain score of 7/10
9/10 for effort
His first night out after nine years, see, and I am twelve years carer
I found him clammy, 82 over 44, and twin 2's line came out
a man of twenty words. The corner chair, thirty minutes, was his
CT 2/3 slots, took the 3rd off the pile, and the 8th and final one
Mrs Abara, 30 mins. At 38 degrees nobody sleeps
Delivered 2/4 sessions, fitted 3/7 ago
Dressing changed 9.30, home by 12.10
Bloods done 14.10, seen at 15.25. Collected 5.6 litres, returned 11.10.
his room on the 2nd. The 3rd and the 17th stair creak
thurs 3rd attempt and the 2nd dose on the 5th landing
95% of people
£120,000
£25
$1500
1500 kcal
500 mg
paracetamol 500mg
1000mg twice a day
2 x 500mg tablets
10mg/5ml
0.9% saline
BP 120/80
BP was 132/84, pulse 72
sats 94% on 2L
temp 38.2
GCS 15/15
at 14:30
at 07.45
from 0700 to 1930
0700-1930
07:30-20:00
1st, 2nd and 3rd
the 2nd attempt
on the 2nd day
on the third day
on the 1st floor
The night of the second fall, and the review was the first of its kind
I phoned on the third attempt and again on the fifth. He was seen on the second floor
Come the 2nd week there was one, and the 14th was broken
Minutes of the 2nd group, 22 of the boxes, and for the 13th time, on a wee one of those
He is on the 2nd floor and she on the 4th, and on Thursday the 3rd carer came
Forty is not a good age group for it, and Thirty were out and ten were not
The lease has 9 years and then it goes. He has two years left
The garden has seen forty summers of neglect. Her birthday Tuesday, 3 o'clock
Two litres, then ninety two first time and ninety four second reading
Smoking by eleven o'clock, and in bed by nine. We marked the fiftieth session
the second of three
in the 1990s
in 2019
2019/20
2019-2020
since 1951
the Care Act 2014
the Mental Capacity Act 2005
Mental Health Act 1983
Article 8
Regulation 18
Year 6
Key Stage 2
level 3
Level 2 safeguarding
36 weeks
for 28 days
12 hours
15 minutes
two nurses to fourteen patients
one two three four five six seven
breathe in, two, three, four
one, two, three, four, five, six
ten nine eight seven six five four
NEWS2 of 5
HbA1c of 58
CD4 count
B12 injection
vitamin D3
H1N1
MP3
M25
the A470
on the M1
A1 at the lights
P45
a DS1500 form
an SR1
FP10
DNACPR
QS15
CG178
TA599
ISO 27001
ISO 9001
DSM-5
ICD-11
CO2
type 2 diabetes
a 2:1 ratio
page 118
Chapter 12
version 2.1
paragraph 4.5.12
section 3.2.10
standard 4.5.12
ten thousand steps
10,000 steps
10000 steps
a 100 people
5,000 words
3000 ml
1200 calories a day
100 metres
5 miles
a size 12
number 7
bus 42
the 42 bus
channel 4
Radio 4
Radio 2
BBC One
Windows 11
Office 365
iPhone 12
7-Eleven
WD40
a 4x4
U2
G4S
5-a-day
a 10-minute walk
a five-minute chat
ring 999
call 111
call 101
rang 111 and waited
116 123
in March
in the spring of last year
in July
last Tuesday
on Tuesday
every Monday
on Monday morning
Tuesday's round
May I come in?
We may need 3 chairs.
march on
Will may 3 people do it
the first of many
the first march past
the second of us
Christmas Day
on Boxing Day
Mother's Day
half past two
ten to four
twenty past three
at six
by nine
@ 2pm
look at that. Then
come in.It was
e.g. this
i.e. that
a.m. and p.m.
and/or
his/her
w/c Monday
c/o pain
n/a
+ve
Mr. and Mrs.
on Facebook
a WhatsApp group
she is on Instagram a lot
Instagram is not for me
on Zoom as usual
a TikTok video
the Teams call
nhs.uk
www.nhs.uk/conditions
gov.uk
the NICE website, nice.org.uk
Ward Manager
the ward
bed rest
bed 4
10 beds
in bay 3
3 wards
B and M
A&E
1:1 care
a 2:1
2.5 mg
0.5ml
7.5mg zopiclone
4 mmol
INR 2.4
eGFR 45
CRP 112
Hb 98
potassium 3.4
platelets 150
WCC 12.4
BMI 22
BMI 16
weight 41.2kg
a 30-bedded unit
12-bedded
three-bedroomed
2-3 times
4-6 hourly
10-15 minutes
2 to 3 weeks
every 4 hours
QDS for 7/7
3/7 of antibiotics
2/52
6/12
1/2 a banana
3/4 of it
two thirds
60/40
50:50
an 80/20 rule
the 5 Ps
the 6 Cs
the 4 As
Step 3
Tier 4
stage 2
phase 1
grade 3 pressure ulcer
category 2
Section 117
Section 42 enquiry
Form 4
Part 2
£1.50
50p
20p for the phone
£7.99 a month
100%
twenty-four seven
nine to five
a nine-to-five
in the twenty-first century
the 21st century
the 10th time
my 3rd shift
on the 10th attempt
eighteen months later
six weeks ago
three days later
two years of this
Review 3/12
TTOs 14/7
abx 10/7
6/9 in the left eye
from 3/10 to 5/10
3/11 of them
planned for 2.5 hours
booked 9.10
booked 22.05
scheduled for 3.5 and
moved to 9/10 of the rooms at 10.10
the results 7/10
mood 7/10 14:20
one of May's girls
16/8 fasting
on the fourth, I gave up
on the first and second attempts
for eleven days; on the twelfth she ate
on the 50th centile, then the 9th
called 12.10 times
log in by 2
EBL 1200
bleeped 2315
rang me on 2 occasions
ext UL6
the year ending 2024
after 15 years as a nurse
seen @1400 in clinic
seen @9am and back @home by ten
meet @work
emailed the team at work. Net result nothing
his snap is broken
her insta is all cats
TikTok was trending
Room#1234 was shut
what three words was he after
an SHO rotating from CT1 to ST3
pain in L4 and L5
walked from W3 to W4 on the chart
she stayed for her B12, and left
the med reg started TPN and ended CPR
I drove the car up the a40 and the m25 the other day
the van on 21 the ring was late
BM 12 PRN and HR 88 SVT
the taxi took 100 minutes and the driver was rude
the car needed SF12 forms
an extension of 128 days was granted
ext rotation 130 degrees
knee extension 120 and flexion 140
the bleep went 112 times
the bleep at 0415 woke me
a bleep test, level 108
the extension, built in 1998, leaked
we call x200 people
The care is on 24-7, he fasts on 16-8 and we lost 17-8.
the car sat on the A1 while the M62 was worse
he is famous on TikTok
he drives a BMW 320 and likes it
the ST3 moved to ST4 in geriatrics
she was big on insta
she was the 4th to arrive and he was the 14th to go
0.25 1200 mg a day, and 05.30 1000 steps
on the 3rd Floor, and on the 2nd World War
started 2nd line antibiotics, due 2nd dose, came 2nd in the race, until 3rd go
back Mon 20 mins late, Sun 24 degrees, Fri 14:30 or 15.45
"""


@pytest.mark.parametrize("text", [line for line in INNOCENT.splitlines() if line])
def test_what_identifies_nobody_is_left_alone(text):
    assert found_in(f"Well, {text}, as we say.") == []
    assert found_in(text) == []


DENSE = """
She is a mother of two and a nan of five. He's a dad of three. We had a bay of six and a side
room each. Her husband, a father of four, drove a bus for forty years.

On the 3rd attempt the cannula went in. On the 2nd floor there is a lift, and on the first of
these visits it was broken. By the third day he was up. At 3 o'clock, at half four, at 16:00 and
again at 19.30 we turned her. From 10 to 12 we had training.

Obs: HR 88, RR 18, BP 118/76, SpO2 96% RA, temp 36.8, AVPU A, NEWS 1. BM 7.2 then 11.4. Fluid
balance +450. Urine output 30 ml/hr. K+ 4.1, Na 138, creat 92, eGFR 64, CRP 12, WCC 8.9, Hb 121,
plts 203. INR 2.1. pH 7.36. Lactate 1.2.

Give paracetamol 1g QDS PRN max 4g in 24 hours. Morphine 2.5-5mg 4 hourly. Insulin 14 units
mane, 8 units nocte. 1000ml saline over 8 hours at 125ml/hr. Adrenaline 1:1000 0.5ml IM. Co-
codamol 30/500. Humulin M3. Vitamin B12 1mg IM every 3 months. Seretide 250. Fentanyl 25 mcg/hr
patch every 72 hours.

We use the 4AT, the 6CIT, PHQ-9, GAD-7, the AUDIT-C, the MMSE (24/30) and ACE-III (82/100). Her
Barthel was 14/20, Rockwood 6, Waterlow 17, MUST 2, Braden 12. He scored 7 out of 27. The K10
was 30. CORE-10: 21. HoNOS 13. WEMWBS 41.

Under section 5(2), then section 2, then section 3 of the MHA 1983 (as amended 2007); s117
aftercare; s17 leave; Section 20 of the Children Act 1989; Section 47; Reg 12; Article 5; Part
IV; schedule A1. NG10, NG225, CG136, QS34, TA159, PH49. ISO 9001:2015. BS 8300. KLOE S1. CQC
ratings since 2014. GDPR 2018. Circular 12/2019.

Band 5s, band 8a, ST3, FY2, CT1, SpR, Year 3, stage 2 of the programme, level 4 diploma, NVQ 3,
grade 7, tier 2. Room 6 is free. Ward round at 9. Bay 4 has 6 beds. Table 3 shows n=48 (p<0.05,
95% CI 1.2-3.4). Chapter 4, pages 112-118, Figure 2.1. Version 3.0. Appendix 2b. Slide 14.

It cost £12.50, then £1,450 a week, €30, 45p a mile. A budget of £2.3m, 1.5 WTE, 37.5 hours, 0.6
FTE. 10,000 steps. 2,500 calories. 3,000 people. 5 miles. 10k. 26.2 miles. Size 14. 6ft 2. 5'4".
11 stone 4. 63.5 kg. BMI 19.8.

We sang 99 Red Balloons, watched 24, 999 What's Your Emergency and Casualty, played 4 in a row,
Uno, 21 and Connect 4. Radio 2, BBC1, Channel 5, Heart 106. M&S at 8. Heinz 57. WD-40. 7Up. The
number 38 bus, the A64, the M62, junction 26, platform 4, gate B12, terminal 5.

A 3-year programme, a 12-week course, 6-month review, a two-year wait, a 15-minute slot, a
7.5-hour day, a five-a-side team, 2-to-1 support, 1:1s, 24-hour care, a 10-bed unit, 4-bedded
bay. In 3 weeks. For 18 months. After nearly 20 years. Within 48 hours. 5 working days. 28-day
rule.

Count with me: one, two, three, four, five. In for four, hold for seven, out for eight. Five
things you can see, four you can touch, three you can hear. Ten, nine, eight, seven. On a scale
of one to ten she said six, then eight, then "eleven".

He had 2 sugars, 3 biscuits and half a banana. She ate 3/4 of it, then 1/2. He got 9/10 on the
quiz and 17/20 the week after. The score was 2-1, then 3-3. Two of the four came. One was late.
Three said yes, five said no. I was one of seven. We were eight. It was one of those days.
"""


@pytest.mark.parametrize("paragraph", DENSE.strip().split("\n\n"))
def test_a_paragraph_thick_with_measures_and_scales_is_left_alone(paragraph):
    assert found_in(paragraph.replace("\n", " ")) == []
