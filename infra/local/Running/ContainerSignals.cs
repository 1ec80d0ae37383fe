using System.Collections.Concurrent;
using EGov.Local.Documents;

namespace EGov.Local.Running;

/// <summary>One signal per container of an app.</summary>
internal sealed class ContainerSignals
{
    private readonly ConcurrentDictionary<string, ChangeSignal> signals = new(StringComparer.Ordinal);

    internal ChangeSignal Of(string container) => signals.GetOrAdd(container, static _ => new ChangeSignal());
}
