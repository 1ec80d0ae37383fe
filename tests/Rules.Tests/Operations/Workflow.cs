using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace EGov.Rules.Tests.Operations;

/// <summary>A workflow of the pipeline, read as YAML, and what of it breaks the pipeline's rules.</summary>
internal sealed partial class Workflow
{
    private readonly YamlMappingNode root;

    private Workflow(YamlMappingNode root) => this.root = root;

    /// <exception cref="YamlDotNet.Core.YamlException">It is no YAML.</exception>
    internal static Workflow Read(string text)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(text));
        return new Workflow((YamlMappingNode)stream.Documents.Single().RootNode);
    }

    /// <summary>What breaks the rules, a line each.</summary>
    internal IEnumerable<string> Findings()
    {
        if (Child(root, "permissions") is not YamlMappingNode permissions)
        {
            yield return "states no permissions of its own.";
        }
        else if (permissions.Children.Values.Any(value => ((YamlScalarNode)value).Value is not ("read" or "none")))
        {
            yield return "gives every job the right to write.";
        }

        if (Child(root, "concurrency") is null)
        {
            yield return "does not say what becomes of two runs at once.";
        }

        foreach (var (name, job) in Jobs())
        {
            if (Child(job, "uses") is null && Child(job, "timeout-minutes") is null)
            {
                yield return $"job {name} may run for ever.";
            }

            if (Child(job, "permissions") is { } rights && rights is not YamlMappingNode)
            {
                yield return $"job {name} takes rights as a whole.";
            }
        }

        foreach (var used in Scalars(root).Where(scalar => scalar.Key == "uses").Select(scalar => scalar.Value))
        {
            if (!used.StartsWith("./", StringComparison.Ordinal) && !Pinned().IsMatch(used))
            {
                yield return $"{used} is not pinned to a commit.";
            }
        }

        foreach (var (key, value) in Scalars(root))
        {
            if (SecretName().IsMatch(key) && value.Length > 0 && !Expression().IsMatch(value))
            {
                yield return $"{key} is written out.";
            }

            if (key == "run" && Injected().IsMatch(value))
            {
                yield return "a script takes an expression as text; hand it over in env.";
            }

            if (SecretUse().Matches(value).FirstOrDefault(use => use.Groups[1].Value.Contains("AZURE", StringComparison.Ordinal)) is { } use)
            {
                yield return $"{use.Value}: Azure is signed in to by federation, with no secret.";
            }
        }
    }

    private IEnumerable<(string Name, YamlMappingNode Job)> Jobs() =>
        ((YamlMappingNode)root.Children[new YamlScalarNode("jobs")]).Select(job => (((YamlScalarNode)job.Key).Value!, (YamlMappingNode)job.Value));

    private static YamlNode? Child(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static IEnumerable<(string Key, string Value)> Scalars(YamlNode node, string key = "") => node switch
    {
        YamlMappingNode map => map.SelectMany(pair => Scalars(pair.Value, ((YamlScalarNode)pair.Key).Value!)),
        YamlSequenceNode list => list.SelectMany(item => Scalars(item, key)),
        YamlScalarNode scalar => [(key, scalar.Value ?? string.Empty)],
        _ => [],
    };

    [GeneratedRegex("^[A-Za-z0-9_.-]+(?:/[A-Za-z0-9_.-]+)+@[0-9a-f]{40}$")]
    private static partial Regex Pinned();

    [GeneratedRegex("(?i)(secret|password|token|api[-_]?key|connection[-_]?string)")]
    private static partial Regex SecretName();

    /// <summary>A reference, or a right such as <c>id-token: write</c>.</summary>
    [GeneratedRegex(@"^(\$\{\{ (secrets|github)\.[A-Za-z_]+ \}\}|read|write|none)$")]
    private static partial Regex Expression();

    [GeneratedRegex(@"\$\{\{")]
    private static partial Regex Injected();

    [GeneratedRegex(@"secrets\.([A-Za-z_]+)")]
    private static partial Regex SecretUse();
}
