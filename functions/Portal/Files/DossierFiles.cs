using EGov.Platform.Aggregates;
using EGov.Platform.Files;
using EGov.Portal.Dossiers;
using EGov.Portal.Forms;

namespace EGov.Portal.Files;

/// <summary>Which files dossiers hold: their papers, their forms, also one that was signed and is not noted yet, and their results.</summary>
internal sealed class DossierFiles(AggregateStore<Dossier, DossierEvent> dossiers) : IFileHolder
{
    public string Kind => Dossier.Kind;

    public async Task<bool> HoldsAsync(string aggregate, string file, CancellationToken cancellation) =>
        await dossiers.FindAsync(aggregate, cancellation) is { State: var dossier }
        && (IsPart(dossier, file) || dossier.Forms.Any(form => SignedForms.FileOf(dossier, form.Form) == file));

    /// <summary>A paper or a form of it, or its result, which it has once it is returned.</summary>
    public static bool IsPart(Dossier dossier, string file) =>
        dossier.Papers.Any(paper => paper.File == file)
        || dossier.Forms.Any(form => form.File == file)
        || dossier.Result?.Files.Contains(file, StringComparer.Ordinal) == true;
}
