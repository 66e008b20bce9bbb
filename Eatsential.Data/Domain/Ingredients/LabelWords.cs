namespace Eatsential.Data.Domain.Ingredients;

/// <summary>Words before a colon that introduce one ingredient by its task ("emulsifier: lecithin"), not a component.</summary>
internal static class LabelWords
{
    private static readonly HashSet<string> Tasks = new(
        (
            "emulsifier stabilizer thickener color colour coloring preservative antioxidant sweetener acid acidulant "
            + "regulator agent humectant enhancer flavor flavour flavoring salt gum carrier solvent propellant leavening"
        )
            .Split(' ')
            .Select(Words.Stem),
        StringComparer.Ordinal
    );

    public static bool NamesTask(Token lastOfLabel) => Tasks.Contains(lastOfLabel.Word);
}
