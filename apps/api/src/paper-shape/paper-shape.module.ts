import { Module } from '@nestjs/common';
import { ChangeShape } from './change-shape.js';
import { ExampleTemplate } from './example-template.js';
import { PaperShapeController } from './paper-shape.controller.js';
import { PutLogo } from './put-logo.js';
import { PutTemplate } from './put-template.js';
import { RemoveFile } from './remove-file.js';
import { ShapeScreenView } from './shape-screen.view.js';
import { TemplateInspector } from './template-inspector.js';

/** How the papers of a trust are made up: its own names, order, words of assurance, colour, typeface, logo and Word template. */
@Module({
  controllers: [PaperShapeController],
  providers: [ShapeScreenView, ChangeShape, PutLogo, PutTemplate, RemoveFile, ExampleTemplate, TemplateInspector],
})
export class PaperShapeModule {}
