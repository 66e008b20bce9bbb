using Eatsential.Data.Import;

namespace Eatsential.Web.Features.Staff.Import;

/// <summary>A file between its upload and its import: how it is read, and where it goes.</summary>
public sealed class ImportDraft
{
    private const int SamplesShown = 3;

    private readonly UploadedFile upload;

    /// <exception cref="UnreadableFileException">It is no table.</exception>
    public ImportDraft(UploadedFile upload, ImportKind kind)
    {
        this.upload = upload;
        Kind = kind;
        File = ImportFile.Open(upload.Content, upload.Name);
        Mapping = ColumnMapping.Suggest(File, kind);
        Samples = [.. File.Rows().Take(SamplesShown)];
        Place = HasRestaurantColumn ? MenuPlace.Column : MenuPlace.Known;
    }

    public ImportKind Kind { get; }
    public ImportFile File { get; private set; }
    public ColumnMapping Mapping { get; private set; }

    /// <summary>The first rows, to tell by what a column holds.</summary>
    public IReadOnlyList<FileRow> Samples { get; private set; }
    public MenuPlace Place { get; set; }

    /// <summary>Where <see cref="Place"/> is a restaurant of the catalogue; null until it is chosen.</summary>
    public Guid? RestaurantId { get; set; }

    /// <summary>Where <see cref="Place"/> is a new restaurant.</summary>
    public string? NewRestaurant { get; set; }
    public bool GoodRowsOnly { get; set; }

    public bool HasRestaurantColumn => Mapping.Columns.Any(c => c?.Menu == MenuField.Restaurant);

    /// <summary>What keeps the file from being imported, as one sentence each.</summary>
    public IReadOnlyList<string> Faults
    {
        get
        {
            var faults = Mapping.Faults(
                needsRestaurant: Kind == ImportKind.Menu && Place == MenuPlace.Column
            );
            var isNowhere =
                Kind == ImportKind.Menu
                && (Place, RestaurantId, string.IsNullOrWhiteSpace(NewRestaurant))
                    is
                        (MenuPlace.Known, null, _)
                        or
                        (MenuPlace.New, _, true);
            return isNowhere ? [.. faults, "Say which restaurant the dishes belong to."] : faults;
        }
    }

    public ImportOrder Order(bool dryRun) =>
        new(Mapping)
        {
            RestaurantId = Place == MenuPlace.Known ? RestaurantId : null,
            RestaurantName = Place == MenuPlace.New ? CellText.OneLine(NewRestaurant ?? "") : null,
            GoodRowsOnly = GoodRowsOnly,
            DryRun = dryRun,
        };

    /// <summary>The first rows as they will be stored; empty while a column that is needed has no meaning.</summary>
    public IReadOnlyList<PreviewRow> Preview(int most)
    {
        if (Mapping.Faults(needsRestaurant: false).Count > 0)
            return [];
        var order = Order(dryRun: true);
        // Which one it is can still be open.
        return PreviewRow.Of(
            File,
            Place == MenuPlace.Column ? order : order with { RestaurantName = "" },
            most
        );
    }

    /// <summary>Reads the file anew; the meanings of its columns are suggested again.</summary>
    /// <exception cref="UnreadableFileException">It is no table when read like this; nothing has changed.</exception>
    public void ReadAs(char delimiter, int headerRow)
    {
        File = ImportFile.Open(upload.Content, upload.Name, delimiter, headerRow);
        Mapping = ColumnMapping.Suggest(File, Kind);
        Samples = [.. File.Rows().Take(SamplesShown)];
    }

    /// <param name="meaning">A meaning's key; empty: the column is not imported.</param>
    public void Mean(int column, string meaning)
    {
        var columns = Mapping.Columns.ToList();
        columns[column] = ColumnMeanings.Find(Kind, meaning);
        Mapping = Mapping with { Columns = columns };
    }

    public void WriteFractionsWith(DecimalMark mark) =>
        Mapping = Mapping with { DecimalMark = mark };
}
