/** The same for all words that sound alike, or that are one word in two spellings; any other word is itself. */
export function soundOf(word: string): string {
  return SOUNDS.get(word) ?? word;
}

/** What speech recognition takes for one another, a group a line; numbers as digits. */
export const ALIKE = `
2 to too two
4 for four fore
1 one won
8 eight ate
0 zero oh o
ad add
aisle isle
allowed aloud
are r our hour
b be bee
base bass
board bored
brake break
browse brows
buy by bye
c see sea
cache cash
cart kart
cell sell
check cheque
cite sight site
close clothes
coarse course
dear deer
done dun
fair fare
find fined
flour flower
great grate
guest guessed
hear here
hi high
hole whole
i eye
in inn
it's its
knew new
know no
mail male
meet meat
missed mist
ok okay
p pea pee
pair pare pear
passed past
peace piece
plain plane
pole poll
principal principle
profit prophet
q queue cue
read red
right rite write
role roll
sail sale
scene seen
send sent cent
serial cereal
sign sine sing
some sum
source sauce
steal steel
stationary stationery
t tea tee
tail tale
their there they're
through threw thru
u you
waist waste
wait weight
way weigh
wear where ware
weather whether
week weak
which witch
whose who's
wood would
y why
your you're
cancelled canceled
catalogue catalog
center centre
colour color
dialogue dialog
favourite favorite
favourites favorites
grey gray
jewellery jewelry
licence license
organise organize
personalise personalize
postcode postalcode
program programme
theater theatre
traveller traveler
wifi wlan
`;

const SOUNDS = new Map(
  ALIKE.trim()
    .split('\n')
    .flatMap((line) => {
      const alike = line.split(' ');
      return alike.map((word) => [word.replace("'", ''), alike[0] ?? word] as const);
    }),
);
