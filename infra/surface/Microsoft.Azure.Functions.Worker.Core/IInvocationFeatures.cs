namespace Microsoft.Azure.Functions.Worker;

/// <summary>What the host offers for one invocation: at most one instance of each type.</summary>
public interface IInvocationFeatures : IEnumerable<KeyValuePair<Type, object>>
{
    /// <summary>Puts an instance in, in place of the one of the same type.</summary>
    /// <typeparam name="T">The type it is found by.</typeparam>
    /// <param name="instance">The instance.</param>
    void Set<T>(T instance);

    /// <summary>Finds the instance of a type.</summary>
    /// <typeparam name="T">The type it was put in by.</typeparam>
    /// <returns>The instance, or the default value when there is none.</returns>
    T? Get<T>();
}
