/** Says what keeps typed letters from being judged, and how to mend it. */
import { answerSheet as words } from "#words/answerSheet";
import type { Fault } from "../read-sheet.ts";

export function faultText(fault: Fault): string {
  switch (fault.rule) {
    case "noOption":
      return words.faults.noOption(fault.code, fault.letter, fault.last);
    case "tooFew":
    case "tooMany":
      return words.faults[fault.rule](fault.code, fault.wanted, fault.found);
    case "twice":
      return words.faults.twice(fault.code, fault.letter);
    case "noLetter":
      return words.faults.noLetter(fault.place, fault.sign);
    case "unknownCode":
    case "codeTwice":
      return words.faults[fault.rule](fault.code);
    case "beyond":
      return words.faults.beyond(fault.found);
  }
}
