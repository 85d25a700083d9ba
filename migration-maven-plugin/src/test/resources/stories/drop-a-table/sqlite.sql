DROP TABLE `comments`;
