using MudBlazor;

namespace Eatsential.Web.Components.Layout;

/// <summary>MudBlazor in the colours of <c>site.css</c>; every pair of text and ground meets WCAG AA.</summary>
internal static class EatsentialTheme
{
    private static readonly string[] Font =
    [
        "system-ui",
        "-apple-system",
        "Segoe UI",
        "Roboto",
        "sans-serif",
    ];

    public static MudTheme Theme { get; } =
        new()
        {
            PaletteLight = new PaletteLight
            {
                Primary = "#006A5B",
                PrimaryContrastText = "#FFFFFF",
                Secondary = "#7A3E9D",
                Tertiary = "#00639B",
                Info = "#0B57D0",
                Success = "#1B6E3C",
                Warning = "#8A5000",
                Error = "#B3261E",
                Background = "#FAFAF7",
                Surface = "#FFFFFF",
                TextPrimary = "#1A1C1A",
                TextSecondary = "#4A4F4B",
                ActionDefault = "#4A4F4B",
                LinesInputs = "#6B716C",
            },
            PaletteDark = new PaletteDark
            {
                Primary = "#7FD8C6",
                PrimaryContrastText = "#00201A",
                Secondary = "#E3B7FF",
                SecondaryContrastText = "#2D0050",
                Tertiary = "#9CCBFF",
                TertiaryContrastText = "#003353",
                Info = "#A8C7FA",
                InfoContrastText = "#062E6F",
                Success = "#7EDB9C",
                SuccessContrastText = "#00391C",
                Warning = "#FFB95C",
                WarningContrastText = "#462A00",
                Error = "#FFB4AB",
                ErrorContrastText = "#690005",
                Background = "#121416",
                Surface = "#1D2022",
                TextPrimary = "#E6E9E6",
                TextSecondary = "#B9BFBA",
                ActionDefault = "#B9BFBA",
                LinesInputs = "#8B928C",
            },
            Typography = new Typography
            {
                Default = new DefaultTypography { FontFamily = Font },
                Button = new ButtonTypography { FontFamily = Font, TextTransform = "none" },
            },
            LayoutProperties = new LayoutProperties { DefaultBorderRadius = "10px" },
        };
}
