"""What care writing is full of and what identifies nobody is left alone."""

import pytest

from tests.advice.identifiers.cases import found_in

INNOCENT = """
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
after 15 years as a nurse
"""


@pytest.mark.parametrize("text", [line for line in INNOCENT.splitlines() if line])
def test_what_identifies_nobody_is_left_alone(text):
    assert found_in(f"Well, {text}, as we say.") == []
    assert found_in(text) == []
