using EGov.Platform.Http;
using EGov.Platform.Results;
using EGov.Portal.Errors;
using EGov.Portal.Procedures;

namespace EGov.Portal.Dossiers;

/// <summary>A paper of the application.</summary>
/// <param name="Component">Which of the procedure's components it is.</param>
/// <param name="File">The id of the uploaded file.</param>
/// <param name="Originals">How many originals were handed in on paper; left out for what came online, and where nobody counted.</param>
/// <param name="Copies">How many copies were handed in on paper; as above.</param>
internal sealed record DossierPaper(string Component, string File, int? Originals = null, int? Copies = null)
{
    /// <summary>The most of one kind of a paper that anybody hands in.</summary>
    private const int Most = 99;

    /// <summary>What is wrong with the numbers: only an official who takes paper counts it.</summary>
    public static IEnumerable<FieldError> WrongCounts(IEnumerable<DossierPaper> papers, Channel channel) => papers
        .SelectMany(paper => new (string Component, string Name, int? Count)[]
        {
            (paper.Component, "originals", paper.Originals),
            (paper.Component, "copies", paper.Copies),
        })
        .Where(counted => counted.Count is { } count && (channel is Channel.Online || count is < 0 or > Most))
        .Select(counted => PortalErrors.WrongPaperCount.At(JsonPointer.Of("components", counted.Component, counted.Name), Most));
}
