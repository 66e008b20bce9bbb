using Eatsential.Tests.Support;

namespace Eatsential.Tests.Journeys;

// The journeys where an input comes while the one before is still waiting for the database: overtaking shows here alone.

public sealed class WelcomeOnPostgresJourney(Browser browser, PostgresAppServer app)
    : WelcomeJourney(browser, app),
        IClassFixture<PostgresAppServer>;

public sealed class StatementOnPostgresJourney(Browser browser, PostgresAppServer app)
    : StatementJourney(browser, app),
        IClassFixture<PostgresAppServer>;
