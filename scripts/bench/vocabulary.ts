/** The words of synthetic books: common English ones, and several thousand that only look like words. */
import { randomFrom, type Random } from "./random.ts";

/** Words by their place in a sentence. */
export interface Vocabulary {
  nouns: readonly string[];
  verbs: readonly string[];
  adjectives: readonly string[];
  adverbs: readonly string[];
}

const english = {
  nouns: `account address agent alarm answer archive argument audit balance batch boundary branch bridge broker budget buffer
cache capacity catalog chain change channel claim client cluster column condition contract copy cost counter course credit
cursor customer cycle deadline decision default delay demand design detail device digest document domain draft edge effect
endpoint engine entry error event evidence example exception factor failure feature fence field figure filter folder format
frame function gate graph group handler harbor header history hook image index input instance interval invoice journal key
label latency layer ledger lesson level library limit line link list loader lock log machine manager margin market measure
memory message method metric minute mirror model module month network node notice number object office operator option order
origin output owner packet page parameter parcel partner pattern payload payment period person pipeline place plan platform
policy pool port position price principle priority problem process product profile project promise proof protocol purpose
quality query question queue quota range rate reader reason receipt record region register release remedy report request
reserve resource response result retry review risk role route row rule sample schedule schema score screen script secret
segment sensor server service session shape shard shift signal size snapshot source stage standard state station step storage
store stream string structure subject summary supplier system table target task team template test text thread threshold
ticket timer token tool topic trace traffic trial trigger type unit update user value vault version view volume warning window
worker workshop year zone`,
  verbs: `accepts adds admits allows answers applies arranges asks assigns avoids batches begins blocks bounds breaks brings
builds calls carries changes checks chooses claims clears closes collects compares computes confirms connects contains copies
counts covers creates cuts decides declares defines delays delivers describes drains drops encodes ends enters exceeds expects
explains exposes fails fetches fills finds follows forgets gathers gives grows guards handles helps hides holds ignores
improves includes inherits joins keeps leads leaves limits links lists loads locates locks loses maps marks matches measures
meets merges moves names needs notes offers omits opens orders owns parses passes pays picks places points prevents prints
produces promises proves pulls pushes puts queries raises ranks reaches reads receives records reduces refuses rejects
releases relies removes renames repeats replaces reports requires reserves resolves retries returns reveals routes runs saves
scales scores sends separates serves sets shapes shares shifts shows signs skips solves sorts splits starts states stops
stores streams supports takes tells tests traces tracks turns uses validates verifies waits warns watches weighs wraps writes`,
  adjectives: `absent active basic bounded brief broad bulk busy careful central cheap clean clear cold common complete
constant cool correct costly critical current daily dead dense direct distant double dry early easy empty exact external fair
false fast final firm first fixed flat formal former fragile free frequent full general global good great heavy hidden high
honest hot idle implicit inner internal known large last late lazy lean legal light likely linear local long loose low main
manual mixed modern narrow native near necessary new noisy normal novel obvious old open orderly outer parallel partial past
patient plain precise present private public pure quick quiet random rare raw ready recent regular remote rigid robust round
safe secure serial sharp short silent simple single slow small soft solid spare stable stale static steady strict strong
sudden tall thin tight total true unique useful usual valid vast warm weak whole wide wrong young`,
  adverbs: `again almost alone already always apart aside at-once before below besides cheaply clearly daily directly early
elsewhere enough evenly exactly fairly first freely gradually hardly however indeed instead later locally mostly nearly never
nightly often once only openly partly perhaps plainly promptly quickly quietly rarely rather safely seldom silently simply
slowly sometimes soon still strictly then therefore together twice usually weekly well`,
};

const beginnings = "b br c cl cr d dr f fl g gl gr h j k l m n p pl pr qu r s sc sl sp st str t th tr v w".split(" ");
const middles = ["a", "e", "i", "o", "u", "ai", "ea", "ee", "ia", "io", "oa", "ou"];
const endings = "- b ck d ft g l ld m mp n nd ng nt p r rd rm rn s ss st t th x"
  .split(" ")
  .map((end) => end.replace("-", ""));
const suffixes = {
  nouns: ["", "er", "or", "age", "ment", "ness", "ity", "ion", "ing", "ism", "ure"],
  verbs: ["s", "es", "ates", "ifies", "izes"],
  adjectives: ["al", "able", "ic", "ive", "ous", "y", "less", "ful"],
  adverbs: ["ly", "wise", "ward"],
};

/** How many words are made for each place, beside the English ones. */
const made = { nouns: 2600, verbs: 900, adjectives: 900, adverbs: 200 };

/** The vocabulary: about 5,200 words, the same in every run; the English ones come first. */
export function makeVocabulary(): Vocabulary {
  const random = randomFrom("vocabulary");
  const known = new Set<string>();
  const fill = (kind: keyof Vocabulary) => {
    const words = random.shuffled(english[kind].split(/\s+/));
    words.forEach((word) => known.add(word));
    const count = words.length + made[kind];
    while (words.length < count) {
      const word = makeWord(random, suffixes[kind]);
      if (known.has(word)) continue;
      known.add(word);
      words.push(word);
    }
    return words;
  };
  return { nouns: fill("nouns"), verbs: fill("verbs"), adjectives: fill("adjectives"), adverbs: fill("adverbs") };
}

function makeWord(random: Random, tails: readonly string[]): string {
  const syllables = random.pick([1, 1, 1, 2, 2]);
  const stem = Array.from({ length: syllables }, (_, i) => {
    const isLast = i === syllables - 1;
    return (
      random.pick(beginnings) +
      random.pick(middles) +
      (isLast ? random.pick(endings) : random.pick(["", "", "n", "r", "l"]))
    );
  });
  return stem.join("") + random.pick(tails);
}

/** Ranks up to about here are drawn nearly alike; without it a handful of words would fill the book. */
const plateau = 40;

/** A word, early ones oftener: by the law of Zipf and Mandelbrot, as in English. */
export function drawWord(random: Random, words: readonly string[]): string {
  const rank = Math.floor(plateau * ((words.length / plateau + 1) ** random.next() - 1));
  return words[Math.min(words.length - 1, rank)] ?? "";
}
