import * as z from 'zod';
import { definitionFields, NameSchema, PartialDateSchema } from '../register/register-events.js';
import { ContributorSchema } from '../unit/unit-events.js';
import { CalendarDateSchema } from '../values/calendar-date.js';
import { idSchema } from '../values/id.js';
import { PeriodSchema } from '../values/period.js';

/** A report an assignment asks for: to whom, in what form, when, and when it is handed in beforehand. */
const AssignmentReportSchema = z.strictObject({
  id: idSchema<'report'>('report'),
  to: NameSchema,
  form: z.enum(['written', 'oral', 'status', 'decision']).optional(),
  on: PartialDateSchema,
  submitBy: PartialDateSchema.optional(),
});

/** `assignment-given`: a task given with a plan. This is the storage format. */
export const AssignmentGivenSchema = z.strictObject({
  id: idSchema<'assignment'>('assignment'),
  plan: idSchema<'plan'>('plan'),
  goal: idSchema<'goal'>('goal').optional(),
  name: NameSchema,
  /** Given by the council, or taken up by the board itself. */
  kind: z.enum(['assignment', 'initiative']),
  /** Whether it is new with this plan or carried over from an earlier one. */
  standing: z.enum(['new', 'continuing']).optional(),
  contributors: z.array(ContributorSchema).min(1).max(1000),
  /** When work on it begins. */
  starts: PeriodSchema.optional(),
  /** The day, or the period within which, it is to be done. */
  due: PeriodSchema.optional(),
  /** Where the money comes from, in words, such as within the frame. */
  financing: NameSchema.optional(),
  /** The parts of the document it stands in; one that stands in several is one assignment. */
  standsIn: z.array(NameSchema).max(100).optional(),
  reports: z.array(AssignmentReportSchema).max(100).optional(),
  ...definitionFields,
});

const step = { assignment: idSchema<'assignment'>('assignment'), note: NameSchema.optional() } as const;

/** `assignment-progressed`: how far it has come, in words. This is the storage format. */
export const AssignmentProgressedSchema = z.strictObject({ ...step, note: NameSchema });

/** `assignment-reported`: one of its reports was given. This is the storage format. */
export const AssignmentReportedSchema = z
  .strictObject({
    ...step,
    report: idSchema<'report'>('report').optional(),
    /** The day it was given to whom it was for. */
    on: CalendarDateSchema,
    /** The day it was handed in beforehand, where that is known. */
    submittedOn: CalendarDateSchema.optional(),
  })
  .refine(({ on, submittedOn = on }) => submittedOn <= on, {
    message: 'A report is handed in before it is given, or the same day; correct one of the dates.',
  });

/** `assignment-completed`: the task is done. This is the storage format. */
export const AssignmentCompletedSchema = z.strictObject({ ...step, on: CalendarDateSchema });

/**
 * `assignment-extended`: it was given more time, for the task or for one of its reports; the first date is kept beside.
 * The assignment given anew as a whole says its dates anew, and takes the place of what was stated before it.
 * This is the storage format.
 */
export const AssignmentExtendedSchema = z.strictObject({
  ...step,
  report: idSchema<'report'>('report').optional(),
  to: PeriodSchema,
  /** The body that gave it, not a person. */
  by: NameSchema,
});

/** `assignment-cancelled`: the task is called off. This is the storage format. */
export const AssignmentCancelledSchema = z.strictObject({
  ...step,
  on: CalendarDateSchema,
  note: NameSchema,
});

/** See {@link AssignmentGivenSchema}. */
export type Assignment = z.infer<typeof AssignmentGivenSchema>;
