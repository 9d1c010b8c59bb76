import { byOrganisation, type Demonstration, type DemonstrationPerson } from './demonstration.js';

interface DemonstrationPeopleProps {
  readonly demonstration: Demonstration;
  readonly onChoose: (person: DemonstrationPerson) => void;
}

/** The people of the demonstration, by organisation: one press signs in as one of them. */
export function DemonstrationPeople({ demonstration, onChoose }: DemonstrationPeopleProps) {
  return (
    <section className="c-people" aria-labelledby="people-title">
      <h2 id="people-title">Look around as somebody else</h2>
      <p>This is a demonstration. Everybody below is made up, and so is all that they have answered. Choose whose eyes to use.</p>
      {byOrganisation(demonstration.people).map(({ organisation, people }) => (
        <section key={organisation} className="c-people__group">
          <h3>{organisation}</h3>
          <ul>
            {people.map((person) => (
              <li key={`${person.email} ${person.role}`}>
                <button type="button" className="c-people__person" onClick={() => onChoose(person)}>
                  <span className="c-people__name">{person.name}</span>
                  <span className="c-people__role">{person.role}</span>
                  <span className="c-people__what">{person.what}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
      <p className="nhsuk-hint">
        The password of everybody here is <code>{demonstration.password}</code>.
      </p>
    </section>
  );
}
