using EGov.Cabinet.Errors;
using EGov.Cabinet.Files;
using EGov.Platform.Access;
using EGov.Platform.Aggregates;
using EGov.Platform.Errors;
using EGov.Platform.Files;
using EGov.Platform.Pdf;
using EGov.Platform.Results;

namespace EGov.Cabinet.Ballots;

/// <summary>Makes uploaded files papers of a ballot or a submission: they are attached to it before it is saved.</summary>
internal sealed class Papers(FileDesk desk, FileVault vault, AggregateStore<UploadedFile, FileEvent> files)
{
    private const string Pdf = "application/pdf";

    /// <summary>The papers that a request names, attached to the aggregate. Those that it has already stay as they are.</summary>
    /// <param name="caller">Who names them.</param>
    /// <param name="named">The papers as they are named.</param>
    /// <param name="known">Those that it has already, or takes over from a submission.</param>
    /// <param name="aggregate">The id of what they become part of.</param>
    /// <param name="field">Where the body names them.</param>
    /// <param name="cancellation">Ends the wait.</param>
    public async Task<Result<IReadOnlyList<Paper>>> TakeAsync(
        Caller caller, IReadOnlyList<PaperBody> named, IReadOnlyList<Paper> known, string aggregate, string field, CancellationToken cancellation)
    {
        if (named.GroupBy(paper => paper.File, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
        {
            return PlatformErrors.InvalidFields.For(CabinetErrors.FileNamedTwice.At(field, twice));
        }

        var fresh = new NamedFiles(named.Select(paper => paper.File).Where(file => known.All(had => had.File != file)), field);
        if (await desk.CheckAsync(caller, fresh, aggregate, cancellation) is { } refused
            || (refused = await desk.AttachAsync(new(named.Select(paper => paper.File), field), aggregate, cancellation)) is not null)
        {
            return refused;
        }

        var papers = new List<Paper>();
        foreach (var paper in named)
        {
            papers.Add(known.FirstOrDefault(had => had.File == paper.File) is { } had
                ? had with { Name = paper.Name, Kind = paper.Kind }
                : await PaperOfAsync(paper, cancellation));
        }

        return papers;
    }

    private async Task<Paper> PaperOfAsync(PaperBody paper, CancellationToken cancellation)
    {
        var file = (await files.FindAsync(UploadedFile.AggregateId(paper.File), cancellation))!.State;
        var pages = file.MediaType == Pdf ? PdfPages.CountOf(await vault.OpenAsync(file, cancellation)) : null;
        return new(paper.File, paper.Name, paper.Kind, file.MediaType, file.Size, file.Sha256, pages);
    }
}
