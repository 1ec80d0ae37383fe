import { appIdentity } from 'types.bicep'

@description('The app that runs as this identity.')
param app string
param name string
param location string
param tags object

resource identity 'Microsoft.ManagedIdentity/userAssignedIdentities@2024-11-30' = {
  name: name
  location: location
  tags: tags
}

output identity appIdentity = {
  app: app
  id: identity.id
  principalId: identity.properties.principalId
  clientId: identity.properties.clientId
}
