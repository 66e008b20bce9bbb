using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;

namespace Eatsential.Data.Queries;

/// <summary>
/// Questions to bit masks, in queries. PostgreSQL's planner takes <c>mask &amp; :mine = 0</c> for true of one row in two
/// hundred, where it is true of most, and then reads a whole table rather than an index in order. Written as a call of
/// the same operator's function it counts on one row in three.
/// </summary>
public static class Bits
{
    public static bool AreClear(long bits) => bits == 0;

    internal static void MapAsFunction(ModelBuilder builder) =>
        Map(builder)
            .HasTranslation(arguments => new SqlFunctionExpression(
                "int8eq",
                [arguments[0], Zero(arguments[0])],
                nullable: true,
                argumentsPropagateNullability: [true, true],
                typeof(bool),
                new BoolTypeMapping("boolean")
            ));

    internal static void MapAsOperator(ModelBuilder builder) =>
        Map(builder)
            .HasTranslation(arguments => new SqlBinaryExpression(
                ExpressionType.Equal,
                arguments[0],
                Zero(arguments[0]),
                typeof(bool),
                new BoolTypeMapping("INTEGER")
            ));

    private static DbFunctionBuilder Map(ModelBuilder builder) =>
        builder.HasDbFunction(typeof(Bits).GetMethod(nameof(AreClear))!);

    private static SqlConstantExpression Zero(SqlExpression like) => new(0L, like.TypeMapping);
}
