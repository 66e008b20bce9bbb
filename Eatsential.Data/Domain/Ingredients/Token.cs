using System.Runtime.InteropServices;

namespace Eatsential.Data.Domain.Ingredients;

internal enum TokenKind
{
    Word,
    Number,
    Percent,

    /// <summary>A comma, semicolon, bullet, spaced dash: the next ingredient.</summary>
    Comma,
    Slash,
    Colon,
    Open,
    Close,

    /// <summary>The end of a sentence.</summary>
    Stop,
}

/// <param name="Word">The word as the vocabulary spells it (see <see cref="Words"/>); empty for punctuation.</param>
/// <param name="Span">Its place in the text as given.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(TokenKind Kind, string Word, TextSpan Span)
{
    public decimal Value { get; init; }

    /// <summary>Whether it is the first of a line, and the line before ends with a word and no punctuation.</summary>
    public bool FollowsOpenLine { get; init; }

    /// <summary>Whether it is written with one capital letter, as a sentence begins.</summary>
    public bool IsCapitalised { get; init; }

    public bool Is(TokenKind kind) => Kind == kind;

    public bool IsBreak => Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Percent);
}
