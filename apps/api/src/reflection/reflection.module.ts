import { Module } from '@nestjs/common';
import { BeginReflection } from './begin-reflection.js';
import { ChangePlan } from './change-plan.js';
import { ChooseSkillsPicture } from './choose-skills-picture.js';
import { ComputeByTheHour } from './compute-by-the-hour.js';
import { ComputeSkillsPictures } from './compute-skills-pictures.js';
import { DeleteReflection } from './delete-reflection.js';
import { DevelopmentPlanController } from './development-plan.controller.js';
import { DevelopmentPlanView } from './development-plan.view.js';
import { DownloadEverything } from './download-everything.js';
import { FinishReflection } from './finish-reflection.js';
import { MyReflectionsView } from './my-reflections.view.js';
import { OpenSkillsPicture } from './open-skills-picture.js';
import { PutReflectionAnswer } from './put-reflection-answer.js';
import { ReflectionController } from './reflection.controller.js';
import { ReflectionView } from './reflection.view.js';
import { SkillsPictureController } from './skills-picture.controller.js';
import { SkillsPicturesView } from './skills-pictures.view.js';

/** One person's private reflections with their development plan, and what a board's opted-in ones add up to, once. */
@Module({
  controllers: [ReflectionController, DevelopmentPlanController, SkillsPictureController],
  providers: [
    MyReflectionsView,
    ReflectionView,
    BeginReflection,
    PutReflectionAnswer,
    FinishReflection,
    DeleteReflection,
    DownloadEverything,
    DevelopmentPlanView,
    ChangePlan,
    SkillsPicturesView,
    OpenSkillsPicture,
    ChooseSkillsPicture,
    ComputeSkillsPictures,
    ComputeByTheHour,
  ],
})
export class ReflectionModule {}
