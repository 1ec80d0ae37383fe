using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.CompilerServices;
using EGov.Local.Running;
using EGov.Platform.Results;
using EGov.Platform.Storage;
using EGov.Portal.Dossiers;
using EGov.Portal.Tests.Dossiers;

namespace EGov.Rules.Tests;

/// <summary>People read words of their language: the name that a value has in the code is none.</summary>
public sealed class TextsTests
{
    private static readonly Assembly[] Ours = [typeof(PlatformJson).Assembly, .. LocalApps.Declared.Select(app => app.Assembly)];

    [Fact]
    public void No_text_of_the_catalogues_is_given_a_value_of_the_code() =>
        Assert.Empty(Ours.SelectMany(Instructions.MethodsOf).Where(GivesValueToCatalogue).Select(NameOf));

    /// <summary>What is written into a sentence is for people, but for the messages of exceptions, which are for who runs the product.</summary>
    [Fact]
    public void No_sentence_but_an_exceptions_is_made_with_a_value_of_the_code() =>
        Assert.Empty(Ours.SelectMany(Instructions.MethodsOf).Where(WritesValueIntoSentence).Select(NameOf));

    [Fact]
    public void Both_slips_are_seen()
    {
        var slips = typeof(Slips).GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly);

        Assert.Equal(["Field", "Told"], slips.Where(GivesValueToCatalogue).Select(slip => slip.Name).Order());
        Assert.Equal(["Written"], slips.Where(WritesValueIntoSentence).Select(slip => slip.Name));
    }

    [Fact]
    public void Every_state_and_transition_has_words_in_both_languages() => Assert.All(
        Enum.GetValues<DossierStatus>().Select(DossierWords.Of).Concat(Enum.GetValues<DossierTransition>().Select(DossierWords.Of)),
        words =>
        {
            Assert.NotEqual(words.Vi, words.En);
            Assert.Equal(words.En, words.En.ToLowerInvariant());
        });

    [Fact]
    public void What_the_state_does_not_allow_is_told_in_words()
    {
        Assert.False(DossierSamples.Waiting.ReturnResult("officer", DossierSamples.Monday, ["f3"]).Succeeded(out _, out var error));

        Assert.Equal("\"return the result\" is not possible while the dossier is awaiting more papers.", error!.DetailIn(Language.English));
        Assert.Equal("Không thể thực hiện \"Trả kết quả\" khi hồ sơ ở trạng thái \"Yêu cầu bổ sung giấy tờ\".", error.DetailIn(Language.Vietnamese));
    }

    /// <summary>Whether a value of an enumeration is among the arguments of an error of a catalogue.</summary>
    private static bool GivesValueToCatalogue(MethodBase method)
    {
        var gathered = false;
        foreach (var (code, member) in Instructions.Of(method))
        {
            if (code == OpCodes.Newarr && member is Type element && element == typeof(object))
            {
                gathered = false;
            }
            else if (code == OpCodes.Box && member is Type boxed && IsEnumeration(boxed))
            {
                gathered = true;
            }
            else if (gathered && member is MethodInfo { Name: nameof(ErrorDefinition.With) or nameof(ErrorDefinition.At) } called && called.DeclaringType == typeof(ErrorDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a value of an enumeration is written into an interpolated text that no exception is made of next.</summary>
    private static bool WritesValueIntoSentence(MethodBase method)
    {
        var written = false;
        foreach (var (code, member) in Instructions.Of(method))
        {
            written |= member is MethodInfo { IsGenericMethod: true, Name: nameof(DefaultInterpolatedStringHandler.AppendFormatted) } append
                && IsEnumeration(append.GetGenericArguments()[0]);
            if (code == OpCodes.Newobj && member is ConstructorInfo made && typeof(Exception).IsAssignableFrom(made.DeclaringType))
            {
                written = false;
            }
            else if (written && (code == OpCodes.Ret || code == OpCodes.Newobj))
            {
                return true;
            }
        }

        return written;
    }

    private static bool IsEnumeration(Type type) => (Nullable.GetUnderlyingType(type) ?? type).IsEnum;

    private static string NameOf(MethodBase method) => $"{method.DeclaringType}.{method.Name}";

    /// <summary>What the rules are there to find, and what they are not.</summary>
    private static class Slips
    {
        internal static Error Told(DossierStatus status) => EGov.Portal.Errors.PortalErrors.IllegalTransition.With("accept", status);

        internal static FieldError Field(DossierStatus status) => EGov.Portal.Errors.PortalErrors.MissingPaper.At("/a", status);

        internal static string Written(DossierStatus status) => $"The dossier is {status}.";

        internal static Exception Thrown(DossierStatus status) => new InvalidOperationException($"There is no state {status}.");

        internal static Error Right(DossierStatus status) => EGov.Portal.Errors.PortalErrors.IllegalTransition.With("accept", DossierWords.Of(status));
    }
}
