using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using EGov.Platform.Storage;

namespace EGov.Portal.Procedures;

/// <summary>Reads the data files of procedures. A file that is wrong stops the start, and says what is wrong where.</summary>
internal static class ProcedureFiles
{
    private const string Folder = "procedures/";

    /// <summary>What a file must say, it says; only what may be null or has a default may be left out.</summary>
    private static readonly JsonSerializerOptions Complete = new(PlatformJson.Options)
    {
        TypeInfoResolver = PlatformJson.Options.TypeInfoResolver!.WithAddedModifier(type =>
        {
            foreach (var property in type.Properties)
            {
                property.IsRequired |= property.AssociatedParameter is { IsNullable: false, HasDefaultValue: false };
            }
        }),
    };

    /// <summary>The files that ship with the product.</summary>
    public static IReadOnlyList<Procedure> ReadShipped()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return
        [
            .. assembly.GetManifestResourceNames()
                .Where(name => name.StartsWith(Folder, StringComparison.Ordinal))
                .Order(StringComparer.Ordinal)
                .Select(name => Read(name[Folder.Length..], Content(assembly, name))),
        ];
    }

    /// <summary>One file.</summary>
    /// <exception cref="InvalidDataException">It breaks the shape or a rule; the message names the file and the field.</exception>
    public static Procedure Read(string file, ReadOnlyMemory<byte> content)
    {
        try
        {
            var procedure = JsonSerializer.Deserialize<Procedure>(content.Span, Complete)
                ?? throw new JsonException("A procedure was expected, not null.");
            return ProcedureCheck.Of(procedure).ToList() is [var first, ..]
                ? throw new InvalidDataException($"{file}: {first.Field}: {first.Message}")
                : procedure;
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"{file}: {wrong.Path ?? "$"}: {wrong.Message}", wrong);
        }
    }

    private static byte[] Content(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
