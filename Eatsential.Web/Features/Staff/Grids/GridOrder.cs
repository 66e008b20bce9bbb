using System.Globalization;
using System.Linq.Expressions;
using System.Reflection;

namespace Eatsential.Web.Features.Staff.Grids;

/// <summary>One order of a grid, with the id to settle ties. Pages walk along it from a row, and so cost the same wherever they are.</summary>
public abstract class GridOrder<TRow>
{
    private protected GridOrder(string column) => Column = column;

    /// <summary>The column's name in the address.</summary>
    public string Column { get; }

    /// <param name="column">The column's name in the address.</param>
    /// <param name="key">Never null: the two databases disagree on where null is.</param>
    internal static GridOrder<TRow> By<TKey>(string column, Expression<Func<TRow, TKey>> key)
        where TKey : IParsable<TKey> => new ByKey<TKey>(column, key);

    /// <returns>The rows beyond a place, or all of them, in order.</returns>
    internal abstract IQueryable<TRow> From(
        IQueryable<TRow> rows,
        GridCursor? place,
        bool isDescending
    );

    internal abstract GridCursor PlaceOf(TRow row);

    private sealed class ByKey<TKey>(string column, Expression<Func<TRow, TKey>> key)
        : GridOrder<TRow>(column)
        where TKey : IParsable<TKey>
    {
        private static readonly MethodInfo CompareText = typeof(string).GetMethod(
            nameof(string.Compare),
            [typeof(string), typeof(string)]
        )!;

        private readonly Func<TRow, TKey> keyOf = key.Compile();
        private readonly Expression<Func<TRow, Guid>> id = IdOf(key.Parameters[0]);
        private readonly Func<TRow, Guid> idOf = IdOf(key.Parameters[0]).Compile();

        internal override IQueryable<TRow> From(
            IQueryable<TRow> rows,
            GridCursor? place,
            bool isDescending
        )
        {
            if (
                place is not null
                && TKey.TryParse(place.Key, CultureInfo.InvariantCulture, out var last)
            )
                rows = rows.Where(Beyond(InUtc(last), place.Id, isDescending));
            return isDescending
                ? rows.OrderByDescending(key).ThenByDescending(id)
                : rows.OrderBy(key).ThenBy(id);
        }

        internal override GridCursor PlaceOf(TRow row) =>
            new(
                keyOf(row) switch
                {
                    DateTimeOffset moment => moment.ToString("O", CultureInfo.InvariantCulture),
                    var value => Convert.ToString(value, CultureInfo.InvariantCulture)!,
                },
                idOf(row)
            );

        /// <summary>"At least the key, and beyond it or with a later id" lets both databases enter an index at the key.</summary>
        private Expression<Func<TRow, bool>> Beyond(TKey last, Guid lastId, bool isDescending)
        {
            var (atLeast, beyond) = isDescending
                ? (ExpressionType.LessThanOrEqual, ExpressionType.LessThan)
                : (ExpressionType.GreaterThanOrEqual, ExpressionType.GreaterThan);
            // Captured, so that EF makes parameters of them.
            Expression<Func<TKey>> lastKey = () => last;
            Expression<Func<Guid>> lastRow = () => lastId;
            return Expression.Lambda<Func<TRow, bool>>(
                Expression.AndAlso(
                    Compare(atLeast, key.Body, lastKey.Body),
                    Expression.OrElse(
                        Compare(beyond, key.Body, lastKey.Body),
                        Expression.MakeBinary(beyond, id.Body, lastRow.Body)
                    )
                ),
                key.Parameters[0]
            );
        }

        private static BinaryExpression Compare(
            ExpressionType how,
            Expression one,
            Expression other
        ) =>
            typeof(TKey) == typeof(string)
                ? Expression.MakeBinary(
                    how,
                    Expression.Call(CompareText, one, other),
                    Expression.Constant(0)
                )
                : Expression.MakeBinary(how, one, other);

        private static Expression<Func<TRow, Guid>> IdOf(ParameterExpression row) =>
            Expression.Lambda<Func<TRow, Guid>>(Expression.Property(row, "Id"), row);

        private static TKey InUtc(TKey value) =>
            value is DateTimeOffset moment ? (TKey)(object)moment.ToUniversalTime() : value;
    }
}
