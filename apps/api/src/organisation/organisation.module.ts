import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { AddAppointment } from './board/add-appointment.js';
import { AddSeat } from './board/add-seat.js';
import { Appoint } from './board/appoint.js';
import { AppointmentEntity } from './board/appointment.entity.js';
import { AppointmentsView } from './board/appointments.view.js';
import { BoardController } from './board/board.controller.js';
import { BoardView } from './board/board.view.js';
import { BoardAppointmentsController } from './board/board-appointments.controller.js';
import { ChangeAppointment } from './board/change-appointment.js';
import { ChangeSeat } from './board/change-seat.js';
import { Invite } from './board/invite.js';
import { OperatorAppointmentsController } from './board/operator-appointments.controller.js';
import { RemoveSeat } from './board/remove-seat.js';
import { ResetPassword } from './board/reset-password.js';
import { SeatEntity } from './board/seat.entity.js';
import { OrganisationController } from './organisation.controller.js';
import { OrganisationsView } from './organisations.view.js';
import { Belonging } from './register/by-hand/belonging.js';
import { ChangeByHand } from './register/by-hand/change-by-hand.js';
import { ChangeFacts } from './register/by-hand/change-facts.js';
import { ClustersController } from './register/by-hand/clusters.controller.js';
import { Clusters } from './register/by-hand/clusters.js';
import { OrganisationByHandController } from './register/by-hand/organisation-by-hand.controller.js';
import { RecordMerger } from './register/by-hand/record-merger.js';
import { ImportRegister } from './register/import-register.js';
import { PlacesView } from './register/places.view.js';
import { PreviewRegister } from './register/preview-register.js';
import { ReadColumns } from './register/read-columns.js';
import { RegisterController } from './register/register.controller.js';
import { RegisterImportsView } from './register/register-imports.view.js';
import { UndoImport } from './register/undo-import.js';

/** Which organisations there are, which trust belongs to which system, and who sits on a board or is appointed there. */
@Module({
  imports: [TypeOrmModule.forFeature([SeatEntity, AppointmentEntity])],
  controllers: [
    OrganisationController,
    RegisterController,
    ClustersController,
    OrganisationByHandController,
    OperatorAppointmentsController,
    BoardController,
    BoardAppointmentsController,
  ],
  providers: [
    OrganisationsView,
    PreviewRegister,
    ImportRegister,
    ReadColumns,
    RegisterImportsView,
    UndoImport,
    PlacesView,
    ChangeByHand,
    ChangeFacts,
    Belonging,
    RecordMerger,
    Clusters,
    AppointmentsView,
    Appoint,
    BoardView,
    AddSeat,
    ChangeSeat,
    RemoveSeat,
    AddAppointment,
    ChangeAppointment,
    Invite,
    ResetPassword,
  ],
})
export class OrganisationModule {}
