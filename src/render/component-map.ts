/** The components every format renders alike; a format's own map replaces some. */
import Answer from "../components/Answer.astro";
import BookContact from "../components/BookContact.astro";
import BookImprint from "../components/BookImprint.astro";
import Callout from "../components/Callout.astro";
import CalloutLegend from "../components/CalloutLegend.astro";
import CalloutTitle from "../components/CalloutTitle.astro";
import CodeCompare from "../components/CodeCompare.astro";
import Decision from "../components/Decision.astro";
import DecisionLead from "../components/DecisionLead.astro";
import DecisionList from "../components/DecisionList.astro";
import DecisionText from "../components/DecisionText.astro";
import DecisionTree from "../components/DecisionTree.astro";
import ExamDomains from "../components/ExamDomains.astro";
import Explanation from "../components/Explanation.astro";
import Figure from "../components/Figure.astro";
import Footnote from "../components/Footnote.astro";
import FootnoteRef from "../components/FootnoteRef.astro";
import Footnotes from "../components/Footnotes.astro";
import Heading from "../components/Heading.astro";
import KeptAnswer from "../components/KeptAnswer.astro";
import Link from "../components/Link.astro";
import Listing from "../components/Listing.astro";
import MentalModel from "../components/MentalModel.astro";
import Mermaid from "../components/Mermaid.astro";
import ModelPart from "../components/ModelPart.astro";
import ModelPartLead from "../components/ModelPartLead.astro";
import ModelPartText from "../components/ModelPartText.astro";
import Only from "../components/Only.astro";
import Option from "../components/Option.astro";
import Options from "../components/Options.astro";
import Picture from "../components/Picture.astro";
import Prompt from "../components/Prompt.astro";
import Prompts from "../components/Prompts.astro";
import Question from "../components/Question.astro";
import Rationale from "../components/Rationale.astro";
import RationaleLead from "../components/RationaleLead.astro";
import Rationales from "../components/Rationales.astro";
import Ref from "../components/Ref.astro";
import Spotlight from "../components/Spotlight.astro";
import Stem from "../components/Stem.astro";
import StoreList from "../components/StoreList.astro";
import Summary from "../components/Summary.astro";
import TableBox from "../components/TableBox.astro";
import TableCaption from "../components/TableCaption.astro";
import TaskMark from "../components/TaskMark.astro";
import Term from "../components/Term.astro";

/** Answers stand beside their questions, behind a disclosure. */
export const openComponents: ComponentMap = {
  Answer,
  BookContact,
  BookImprint,
  Callout,
  CalloutLegend,
  CalloutTitle,
  CodeCompare,
  Decision,
  DecisionLead,
  DecisionList,
  DecisionText,
  DecisionTree,
  ExamDomains,
  Explanation,
  Figure,
  Footnote,
  FootnoteRef,
  Footnotes,
  Heading,
  Link,
  Listing,
  MentalModel,
  Mermaid,
  ModelPart,
  ModelPartLead,
  ModelPartText,
  Only,
  Option,
  Options,
  Picture,
  Prompt,
  Prompts,
  Question,
  Rationale,
  RationaleLead,
  Rationales,
  Ref,
  Spotlight,
  Stem,
  StoreList,
  Summary,
  TableBox,
  TableCaption,
  TaskMark,
  Term,
};

/** Answers stand at the end of their chapter. */
export const keptComponents: ComponentMap = { ...openComponents, Answer: KeptAnswer };

export type ComponentMap = Record<string, unknown>;
