/** The components of pages that lead to the drills: those of the site. */
import type { ComponentMap } from "../../../render/component-map.ts";
import DrillCaption from "./DrillCaption.astro";
import DrillFigure from "./DrillFigure.astro";

export const drillComponents: ComponentMap = { TableCaption: DrillCaption, Figure: DrillFigure };
