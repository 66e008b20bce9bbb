using Eatsential.Data.Import;

namespace Eatsential.Web.Features.Staff.Import;

/// <param name="Ordinal">How many rows of that restaurant and name came before.</param>
internal sealed record PlacedRow(MenuRow Row, Guid RestaurantId, int Ordinal);
